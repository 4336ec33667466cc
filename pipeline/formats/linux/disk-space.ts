/**
 * Functions of an installation script: `need_space FOLDER KIB NAME` fails with a sentence where the disk of a folder, which need not exist yet, has
 * less free space. A system that does not say how much it has is not refused. The sentence is that of schema/needs/shortage.ts.
 */
export const spaceFunctions = `free_kib() {
  place=$1
  while [ ! -d "$place" ]; do place=$(dirname "$place"); done
  df -Pk "$place" 2>/dev/null | sed -n '2s/^.* \\([0-9][0-9]*\\)  *[0-9-][0-9]*%* .*$/\\1/p'
}
to_size() {
  if [ "$1" -ge 1024000 ]; then
    printf '%s GB' "$(($1 / 1048576)).$(($1 % 1048576 * 10 / 1048576))"
  else
    printf '%s MB' "$((($1 + 1023) / 1024))"
  fi
}
need_space() {
  free=$(free_kib "$1")
  case "$free" in '' | *[!0-9]*) return 0 ;; esac
  if [ "$free" -ge "$2" ]; then return 0; fi
  printf '%s\\n' "$3 needs $(to_size "$2") of free disk space, and the disk of $1 has $(to_size "$free")." \\
    'Free some disk space and install it again.' >&2
  return 1
}
`;
