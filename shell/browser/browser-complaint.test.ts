import { describe, expect, it } from '@jest/globals';
import { findComplaint } from './browser-complaint.ts';

const dbus =
  '[4242:4250:1127/040852.654304:ERROR:dbus/bus.cc:405] Failed to connect to the bus: Could not parse server address';

describe('why a browser ended', () => {
  it.each([
    [
      'no display',
      `[1:1:1127/040852.1:ERROR:ui/ozone/platform/x11/ozone_platform_x11.cc:259] Missing X server or $DISPLAY\n${dbus}`,
      'there is no display to open a window on',
    ],
    [
      'root',
      `[1:1:1127/040852.1:ERROR:content/browser/zygote_host/zygote_host_impl_linux.cc:101] Running as root without --no-sandbox is not supported.\n${dbus}`,
      'its sandbox cannot be used here (for example, as root)',
    ],
    [
      'another reason',
      `[1:1:1127/111707.207276:ERROR:chrome/browser/x.cc:349] Failed to create the profile\n${dbus}\n`,
      'Failed to create the profile',
    ],
    [
      'plain text',
      'error while loading shared libraries: libnss3.so',
      'error while loading shared libraries: libnss3.so',
    ],
    ['only noise', dbus, 'it printed no reason'],
    ['nothing', '', 'it printed no reason'],
  ])('%s', (_what, stderr, cause) => {
    expect(findComplaint(stderr)).toBe(cause);
  });
});
