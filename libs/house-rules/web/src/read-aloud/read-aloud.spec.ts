import { DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { ReadAloud } from './read-aloud';

/** What the browser's voices do, by hand. */
class Voices extends EventTarget {
  readonly said: { text: string; lang: string; onend?: () => void }[] = [];
  cancelled = 0;
  constructor(public list: { lang: string; localService: boolean }[]) {
    super();
  }
  getVoices(): unknown {
    return this.list;
  }
  speak(utterance: { text: string; lang: string }): void {
    this.said.push(utterance);
  }
  cancel(): void {
    this.cancelled += 1;
  }
}

class Utterance {
  constructor(readonly text: string) {}
}

function readAloudOn(voices: Voices | null): ReadAloud {
  const defaultView = { speechSynthesis: voices ?? undefined, SpeechSynthesisUtterance: Utterance };
  TestBed.configureTestingModule({
    providers: [ReadAloud, { provide: DOCUMENT, useValue: { defaultView, querySelectorAll: () => [] } }],
  });
  return TestBed.inject(ReadAloud);
}

const RULES = [
  { key: 'rest', text: 'Ik rust uit.' },
  { key: 'help', text: 'Ik vraag hulp.' },
];

describe('reading aloud', () => {
  it('says the rules one after another and tells which', () => {
    const voices = new Voices([{ lang: 'nl-NL', localService: true }]);
    const readAloud = readAloudOn(voices);
    readAloud.read('nl', RULES);
    expect(readAloud.speaking()).toBe('rest');
    voices.said[0]?.onend?.();
    expect(readAloud.speaking()).toBe('help');
    voices.said[1]?.onend?.();
    expect(readAloud.speaking()).toBeNull();
    expect(voices.said.map(({ text, lang }) => `${lang} ${text}`)).toEqual([
      'nl-NL Ik rust uit.',
      'nl-NL Ik vraag hulp.',
    ]);
  });

  it('stops when asked, even when the browser ends the sentence afterwards', () => {
    const voices = new Voices([{ lang: 'nl-NL', localService: true }]);
    const readAloud = readAloudOn(voices);
    readAloud.read('nl', RULES);
    readAloud.stop();
    voices.said[0]?.onend?.();
    expect(readAloud.speaking()).toBeNull();
    expect(voices.said).toHaveLength(1);
  });

  it('takes a voice of another region rather than none', () => {
    const readAloud = readAloudOn(new Voices([{ lang: 'ar_EG', localService: true }]));
    expect(readAloud.hasVoice('ar')).toBe(true);
    expect(readAloud.hasVoice('bg')).toBe(false);
  });

  it('uses no voice that sends the text to another host', () => {
    expect(readAloudOn(new Voices([{ lang: 'pl-PL', localService: false }])).hasVoice('pl')).toBe(false);
  });

  it('learns of voices that arrive later', () => {
    const voices = new Voices([]);
    const readAloud = readAloudOn(voices);
    expect(readAloud.hasVoice('ro')).toBe(false);
    voices.list = [{ lang: 'ro-RO', localService: true }];
    voices.dispatchEvent(new Event('voiceschanged'));
    expect(readAloud.hasVoice('ro')).toBe(true);
  });

  it('stays silent on a device that cannot speak', () => {
    const readAloud = readAloudOn(null);
    readAloud.read('nl', RULES);
    expect(readAloud.hasVoice('nl')).toBe(false);
    expect(readAloud.speaking()).toBeNull();
  });
});
