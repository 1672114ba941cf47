// The door of backups: copies of the whole database that were tried out before they are called backups, and their way back.
export { BackupRefusal } from '#db/backup.ts';
export { openWith, sealFor } from './encryption.server.ts';
export { makeBackup } from './making.server.ts';
export { restoreBackup } from './restoring.server.ts';
