/** The setting that says when the last backup was made; it belongs to this browser and is not backed up. */
export const LAST_BACKUP = 'last-backup';
