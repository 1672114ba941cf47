// What a password of an officer must be: long enough, and not what everybody would try first.

export const PASSWORD_AT_LEAST = 10;
/** Longer ones are refused instead of cut; nobody types them, and each costs the server time. */
export const PASSWORD_AT_MOST = 200;

export type PasswordFault = 'tooShort' | 'tooLong' | 'isUsername' | 'isOld';

/** What is wrong with a new password; null: nothing. Length counts, composition does not (it only makes people write them down). */
export function passwordFault(password: string, username: string, old?: string): PasswordFault | null {
  if ([...password].length < PASSWORD_AT_LEAST) return 'tooShort';
  if (password.length > PASSWORD_AT_MOST) return 'tooLong';
  if (password.toLowerCase() === username.toLowerCase()) return 'isUsername';
  return password === old ? 'isOld' : null;
}
