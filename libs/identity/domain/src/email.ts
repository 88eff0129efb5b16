/** The one form in which an e-mail address is kept and compared: trimmed, lower case, composed (Unicode NFC). */
export function normalEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}
