/**
 * The profile that allows the app the user namespaces of Chromium's sandbox, where the system restricts them. `@@DIR@@` is the folder of the
 * installation. https://gitlab.com/apparmor/apparmor/-/wikis/unprivileged_userns_restriction
 */
export function formatAppArmor(slug: string): string {
  return `abi <abi/4.0>,
include <tunables/global>

profile "@@DIR@@/shell/electron/${slug}" "@@DIR@@/shell/electron/${slug}" flags=(unconfined) {
  userns,

  include if exists <local/@@NAME@@>
}
`;
}
