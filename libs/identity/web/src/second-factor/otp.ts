/** A code as somebody types it, without blanks and dashes; the API tells a code of the app from a recovery code. */
export function typedOtp(text: string): string {
  return text.replace(/[\s-]/g, '');
}
