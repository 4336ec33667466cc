import { toScript } from './powershell-text.ts';

/** A script that says whether the Windows Subsystem for Linux is on this computer. Exit code 0: it is ready; 1: it is not, with the reason. */
export function formatWslCheck(): string {
  return toScript([
    '#Requires -Version 5.1',
    'Set-StrictMode -Version Latest',
    "$wsl = Join-Path $env:SystemRoot 'System32\\wsl.exe'",
    'if (-not (Test-Path -LiteralPath $wsl)) {',
    "    Write-Output 'WSL is not on this computer. It needs Windows 10 version 2004 or newer. The app does not need WSL.'",
    '    exit 1',
    '}',
    '# wsl.exe writes UTF-16 unless it is asked for UTF-8.',
    "$env:WSL_UTF8 = '1'",
    '$status = & $wsl --status 2>&1 | Out-String',
    'if ($LASTEXITCODE -ne 0) {',
    '    Write-Output \'WSL is not set up: run "wsl.exe --install" as an administrator and restart the computer. The app does not need WSL.\'',
    '    Write-Output $status.Trim()',
    '    exit 1',
    '}',
    '$distributions = @(& $wsl --list --quiet 2>$null | Where-Object { $_.Trim() })',
    'if ($distributions.Count -eq 0) {',
    '    Write-Output \'WSL has no distribution: run "wsl.exe --install" to add one. The app does not need WSL.\'',
    '    exit 1',
    '}',
    "Write-Output ('WSL is ready: ' + ($distributions -join ', '))",
    'exit 0',
  ]);
}
