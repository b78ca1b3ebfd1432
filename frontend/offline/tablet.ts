import type { Position } from './contract';

type Battery = EventTarget & { level: number; charging: boolean };

/** What of the tablet itself may soon hinder the work; undefined: it does not say. */
export type TabletState = Readonly<{
  freeBytes?: number;
  /** From 0 to 1; undefined too while it is being charged. */
  battery?: number;
  /** Whether the browser has promised not to throw the data away when it wants space. */
  isPersistent?: boolean;
}>;

/** Room for some two hundred photos. */
export const LITTLE_SPACE = 200 * 1024 * 1024;
export const LITTLE_BATTERY = 0.2;

export async function tabletState(): Promise<TabletState> {
  const storage = navigator.storage as StorageManager | undefined;
  const { quota, usage } = (await storage?.estimate?.()) ?? {};
  const getBattery = (navigator as { getBattery?: () => Promise<Battery> }).getBattery;
  const battery = await getBattery?.call(navigator).catch(() => undefined);
  return {
    freeBytes: quota === undefined ? undefined : quota - (usage ?? 0),
    battery: battery && !battery.charging ? battery.level : undefined,
    isPersistent: await storage?.persisted?.(),
  };
}

/** Asks the browser to keep the data whatever it wants the space for. */
export async function persist(): Promise<boolean> {
  return (await (navigator.storage as StorageManager | undefined)?.persist?.()) ?? false;
}

/** Follows where the tablet says that it is, so that nobody waits in the plant for a satellite. */
export function followPosition(tell: (position: Position) => void): () => void {
  const found = ({ coords, timestamp }: GeolocationPosition) =>
    tell({
      longitude: coords.longitude,
      latitude: coords.latitude,
      accuracyM: coords.accuracy,
      at: new Date(timestamp).toISOString(),
    });
  const watch = navigator.geolocation.watchPosition(found, () => undefined, { enableHighAccuracy: true });
  return () => navigator.geolocation.clearWatch(watch);
}
