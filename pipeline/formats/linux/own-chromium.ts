import { toPackageName } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { PayloadFacts } from '../format.ts';

type Facts = Pick<PayloadFacts, 'app' | 'shell'>;

const toProfile = (app: Facts['app']) => `/etc/apparmor.d/${toPackageName(app)}`;

/**
 * Lines of a maintainer script that let the sandbox of an app's own Chromium start: by a profile where AppArmor restricts user namespaces, and by its
 * helper where the kernel has none for users. `root` and `dir` are shell variables. Empty for an app without one.
 */
export function formatSandboxSetup({ app, shell }: Facts): string {
  if (!toShell(shell).hasOwnChromium) return '';
  return `profile="$root${toProfile(app)}"
if [ -d "$root/etc/apparmor.d" ] && command -v apparmor_parser >/dev/null 2>&1; then
  sed "s|@@DIR@@|\${dir#"$root"}|g; s|@@NAME@@|${toPackageName(app)}|g" "$dir/shell/electron/apparmor-profile" >"$profile"
  # An AppArmor that does not know the rule for user namespaces does not restrict them.
  if apparmor_parser --skip-kernel-load "$profile" >/dev/null 2>&1; then
    if [ -z "$root" ]; then apparmor_parser --replace "$profile" >/dev/null 2>&1 || true; fi
  else
    rm -f "$profile"
  fi
fi
for limit in /proc/sys/user/max_user_namespaces /proc/sys/kernel/unprivileged_userns_clone; do
  if [ "$(cat "$limit" 2>/dev/null)" = 0 ]; then chmod 4755 "$dir/shell/electron/chrome-sandbox"; fi
done
`;
}

/** Lines that take the profile away before the app is removed. */
export function formatSandboxRemoval({ app, shell }: Facts): string {
  if (!toShell(shell).hasOwnChromium) return '';
  return `profile="$root${toProfile(app)}"
if [ -f "$profile" ]; then
  if [ -z "$root" ] && command -v apparmor_parser >/dev/null 2>&1; then apparmor_parser --remove "$profile" >/dev/null 2>&1 || true; fi
  rm -f "$profile"
fi
`;
}
