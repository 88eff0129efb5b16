import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { KEY_BYTES, seal, SealBroken, unseal } from './field-cipher';

const key = randomBytes(KEY_BYTES);
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

describe('sealed fields', () => {
  it('open to what was sealed', () => {
    fc.assert(
      fc.property(bytes, (plain) =>
        expect(unseal(key, 'visitor', seal(key, 'visitor', plain))).toEqual(plain),
      ),
    );
  });

  it('never look the same twice', () => {
    const plain = Buffer.from('Vogel');
    expect(seal(key, 'visitor', plain)).not.toEqual(seal(key, 'visitor', plain));
  });

  it('do not open with another key, in another place, or when a bit was changed', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (plain, at) => {
        const sealed = seal(key, 'visitor', plain);
        expect(() => unseal(randomBytes(KEY_BYTES), 'visitor', sealed)).toThrow(SealBroken);
        expect(() => unseal(key, 'other visitor', sealed)).toThrow(SealBroken);
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(at % changed.length) ^ 1, at % changed.length);
        expect(() => unseal(key, 'visitor', changed)).toThrow(SealBroken);
      }),
    );
  });
});
