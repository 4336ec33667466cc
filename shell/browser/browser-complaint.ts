/** Lines that every Chromium without a desktop session prints, whatever happens. */
const noise =
  /dbus|gcm|vaapi|vulkan|viz_main|gpu_|gl_display|angle|DevTools listening|unexpected operator|Fontconfig|Gtk-|libva|registration_request|task_manager|voice_transcription/i;

const noDisplay =
  /missing x server|cannot open display|unable to open x display|ozone|failed to connect to wayland|\$DISPLAY/i;

/** Why a browser ended, from what it printed on stderr: the cause if it is known, else its last line that is not noise. */
export function findComplaint(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => noDisplay.test(line))) return 'there is no display to open a window on';
  if (lines.some((line) => /no usable sandbox|without --no-sandbox/i.test(line)))
    return 'its sandbox cannot be used here (for example, as root)';
  const last = lines.filter((line) => !noise.test(line)).at(-1) ?? 'it printed no reason';
  // [4242:4242:1127/111707.207:ERROR:file.cc:349] text
  return last.replace(/^\[[\d:/.]+:(?:ERROR|FATAL|WARNING|INFO)[^\]]*\]\s*/, '');
}
