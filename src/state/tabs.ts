const NAME = 'health-law-dashboard';

/** The other tabs of this page. */
export interface Tabs {
  /** Tells them that what is stored has changed. */
  tell(): void;
  close(): void;
}

/**
 * Listens to the other tabs: by a channel, or where the browser has none by a stored value, whose change every
 * other tab is told of.
 */
export function joinTabs(onchange: () => void): Tabs {
  if (typeof BroadcastChannel === 'function') {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = onchange;
    return { tell: () => channel.postMessage('changed'), close: () => channel.close() };
  }
  const listen = ({ key }: StorageEvent): void => {
    if (key === NAME) onchange();
  };
  window.addEventListener('storage', listen);
  return {
    tell: () => {
      try {
        localStorage.setItem(NAME, `${Date.now()} ${Math.random()}`);
      } catch {
        return;
      }
    },
    close: () => window.removeEventListener('storage', listen),
  };
}
