import { readCode } from '@luwte/visitors/domain';

/** Reads what a picture of a camera shows. */
export interface CameraReader {
  /** A visitor's code in the picture; null when there is none. */
  read(picture: HTMLVideoElement): Promise<string | null>;
}

/** Where this program serves the reader's WebAssembly; nothing is asked of another host. */
const WASM = '/wasm/zxing_reader.wasm';

/** Loads the reader for QR and Code 128 (ZXing); half a megabyte, only when somebody opens the camera. */
export async function loadCameraReader(): Promise<CameraReader> {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  await prepareZXingModule({ overrides: { locateFile: () => WASM }, fireImmediately: true });
  const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'] });
  return {
    async read(picture) {
      const found = await detector.detect(picture);
      for (const { rawValue } of found) {
        const read = readCode(rawValue);
        if (read.kind === 'code') return read.code;
      }
      return null;
    },
  };
}
