import type { WordingLanguage } from './wording';

interface Topic {
  /** What the sentence is about: a regular expression of word beginnings, lower case. */
  readonly about: string;
  /** What the house would like instead. */
  readonly wished: string;
}

/** By topic, the wished-for behaviour that a prohibition mostly stands for. The first that fits wins. */
const TOPICS: Readonly<Record<WordingLanguage, readonly Topic[]>> = {
  nl: [
    { about: 'dealen|dealt|dealer|verkop|verkoop', wished: 'Je houdt je eigen spullen bij jezelf.' },
    { about: 'naald|spuit|delen|deel je|lenen', wished: 'Je gebruikt elke keer je eigen schone spullen.' },
    {
      about: 'alcohol|bier|wijn|drank|drinken|drink',
      wished: 'Alcohol drink je buiten, voor of na je bezoek.',
    },
    { about: 'roken|rook|sigaret|joint|blow', wished: 'Roken doe je in de rookruimte.' },
    { about: 'wapen|mes|gereedschap', wished: 'Je geeft messen en gereedschap af bij de balie.' },
    {
      about: 'schreeuw|roep|geweld|agress|sla|vecht|dreig|scheld|ruzie',
      wished: 'Je praat rustig en vriendelijk.',
    },
    { about: 'foto|film|opname|opnemen', wished: 'Je telefoon blijft in je zak, zo is iedereen veilig.' },
    { about: 'bel|telefoon|muziek|geluid|lawaai', wished: 'Bellen en muziek luisteren doe je buiten.' },
    { about: 'hond|dier|huisdier|kat', wished: 'Je hond wacht op de plek die de balie wijst.' },
    { about: 'afval|rommel|troep|laat.{0,12}liggen', wished: 'Je ruimt je plek op voordat je gaat.' },
    { about: 'slapen|slaap|liggen', wished: 'Uitrusten doe je in de rustruimte.' },
    { about: 'eten|voedsel', wished: 'Eten doe je in de woonkamer.' },
    { about: 'hang|stoep|buren|straat|buurt', wished: 'Na je bezoek loop je rustig door.' },
    {
      about: 'pas|legitimatie|binnen|toegang|entree',
      wished: 'Je meldt je bij de balie en laat je pas zien.',
    },
    { about: 'gang|trap|deur|ingang', wished: 'Je houdt de gang vrij.' },
  ],
  en: [
    { about: 'deal|sell', wished: 'You keep your own things to yourself.' },
    { about: 'needle|syringe|shar|borrow|lend', wished: 'You use your own clean supplies every time.' },
    { about: 'alcohol|beer|wine|drink', wished: 'You drink alcohol outside, before or after your visit.' },
    { about: 'smok|cigarette|joint', wished: 'You smoke in the smoking room.' },
    { about: 'weapon|kni|tool', wished: 'You hand in knives and tools at the desk.' },
    { about: 'shout|yell|violen|aggress|fight|hit|threat|swear', wished: 'You talk calmly and kindly.' },
    { about: 'photo|film|record', wished: 'Your phone stays in your pocket, so everybody is safe.' },
    { about: 'call|phone|music|nois|loud', wished: 'You make calls and play music outside.' },
    { about: 'dog|pet|animal|cat', wished: 'Your dog waits at the place the desk shows you.' },
    { about: 'litter|rubbish|waste|leave', wished: 'You tidy your place before you go.' },
    { about: 'sleep|lie down', wished: 'You rest in the chill-out room.' },
    { about: 'eat|food', wished: 'You eat in the living room.' },
    { about: 'hang|loiter|neighbour|street|pavement', wished: 'After your visit you walk on calmly.' },
    { about: 'pass|enter|inside|come in|admission', wished: 'You check in at the desk and show your pass.' },
    { about: 'hall|corridor|stair|door|entrance', wished: 'You keep the hall clear.' },
  ],
};

const EXPRESSIONS = {
  nl: TOPICS.nl.map(({ about, wished }) => ({ wished, about: new RegExp(`(?<!\\p{L})(?:${about})`, 'iu') })),
  en: TOPICS.en.map(({ about, wished }) => ({ wished, about: new RegExp(`(?<!\\p{L})(?:${about})`, 'iu') })),
};

/** The sentence of `text` around position `at`. */
export function sentenceAt(text: string, at: number): string {
  const from = Math.max(...['.', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const ends = ['.', '!', '?', '\n'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return text.slice(from, ends.length > 0 ? Math.min(...ends) : undefined).trim();
}

/**
 * What could stand in place of a sentence that says what is not wanted; null for a topic that nobody thought of.
 * It proposes, the editor writes: a house with its yard elsewhere words it otherwise.
 */
export function wishedWording(sentence: string, language: WordingLanguage): string | null {
  return EXPRESSIONS[language].find(({ about }) => about.test(sentence))?.wished ?? null;
}
