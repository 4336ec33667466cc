import { maintenanceFile } from '../../../schema/installed-app.ts';

/**
 * Functions of a maintainer script. `dir` is a shell variable with the folder of the installation. An app that stays open for 20 seconds is
 * asked again with a signal; its runtime then stops its services in order.
 */
export const maintenanceFunctions = `announce() {
  printf '%s\\n' "$1" >"$dir/${maintenanceFile}" && chmod 644 "$dir/${maintenanceFile}"
}
running() {
  found=
  for link in /proc/[0-9]*/exe; do
    case "$(readlink "$link" 2>/dev/null)" in
    "$dir"/*) link=\${link#/proc/} && found="$found \${link%/exe}" ;;
    esac
  done
  [ -n "$found" ]
}
stop_app() {
  announce remove
  seconds=0
  while running && [ "$seconds" -lt 40 ]; do
    if [ "$seconds" -eq 20 ]; then kill $found 2>/dev/null || true; fi
    sleep 1
    seconds=$((seconds + 1))
  done
  rm -f "$dir/${maintenanceFile}"
}
`;
