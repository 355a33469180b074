/**
 * Puts texts on the clipboard, each under its type. By the page's own copy event, which works where the asynchronous
 * clipboard does not: on plain http and from a file on disk. Only within a click.
 * @returns whether the browser took them
 */
export function copyRich(texts: Readonly<Record<string, string>>): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    for (const [type, text] of Object.entries(texts)) event.clipboardData.setData(type, text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', give, { once: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', give);
  }
}

export const copyText = (text: string): boolean => copyRich({ 'text/plain': text });
