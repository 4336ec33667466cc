/** A rectangle in device-independent pixels, as Electron's. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is kept of a window between two starts. */
export interface WindowState {
  bounds: Rectangle;
  isMaximized: boolean;
}

export const defaultSize = { width: 1440, height: 900 } as const;
export const leastSize = { width: 960, height: 600 } as const;

/** The part of a window, in pixels, that must be on a display for the user to be able to move it. */
const reachable = 64;

/** The text of a state. */
export function formatWindowState(state: WindowState): string {
  return `${JSON.stringify(state)}\n`;
}

/** Reads a state; undefined for a text that is none, as after a power failure. */
export function parseWindowState(text: string): WindowState | undefined {
  try {
    const { bounds, isMaximized } = JSON.parse(text) as Partial<WindowState>;
    const { x, y, width, height } = bounds ?? {};
    const isWhole = [x, y, width, height].every((value) => Number.isSafeInteger(value));
    if (!isWhole || bounds === undefined || bounds.width <= 0 || bounds.height <= 0) return undefined;
    return {
      bounds: { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height },
      isMaximized: isMaximized === true,
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

function overlap(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return { width: Math.max(width, 0), height: Math.max(height, 0) };
}

/**
 * Where the window opens: at its place of the last time when a display still shows it, else in the middle of the first display. `displays` are
 * the areas without task bars, the main display first. A display that is smaller than the least size is filled.
 */
export function placeWindow(state: WindowState | undefined, displays: readonly Rectangle[]): WindowState {
  const [first] = displays;
  const wanted = state?.bounds ?? { x: 0, y: 0, ...defaultSize };
  const isMaximized = state?.isMaximized ?? false;
  if (first === undefined) return { bounds: wanted, isMaximized };
  const shown =
    state &&
    displays.find((display) => {
      const { width, height } = overlap(wanted, display);
      return width >= reachable && height >= reachable;
    });
  const area = shown ?? first;
  const width = clamp(wanted.width, Math.min(leastSize.width, area.width), area.width);
  const height = clamp(wanted.height, Math.min(leastSize.height, area.height), area.height);
  if (shown === undefined) {
    const x = Math.round(area.x + (area.width - width) / 2);
    const y = Math.round(area.y + (area.height - height) / 2);
    return { bounds: { x, y, width, height }, isMaximized };
  }
  const x = clamp(wanted.x, area.x, area.x + area.width - width);
  const y = clamp(wanted.y, area.y, area.y + area.height - height);
  return { bounds: { x, y, width, height }, isMaximized };
}
