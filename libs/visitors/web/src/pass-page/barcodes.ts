/** A code drawn for printing, as addresses of pictures that need no network. */
export interface PassCodes {
  readonly qr: string;
  readonly code128: string;
}

/**
 * Draws a visitor's code as QR (ISO/IEC 18004, level M unless told otherwise: readable with a worn corner) and as Code 128 for scanners that
 * read lines only. The drawing library is loaded when a pass is printed, not before.
 */
export async function drawCodes(code: string): Promise<PassCodes> {
  const { code128, drawingSVG, qrcode } = await import('bwip-js/browser');
  return {
    qr: asPicture(qrcode({ bcid: 'qrcode', text: code, scale: 4 }, drawingSVG())),
    code128: asPicture(code128({ bcid: 'code128', text: code, height: 9, scale: 2 }, drawingSVG())),
  };
}

function asPicture(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
