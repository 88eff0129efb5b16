import type { RuleLanguage } from '../contract';

/**
 * What the tablet says to the visitor around the rules. It speaks the language of the visitor, which is seldom
 * the language of the worker's screen, so these phrases go with the rules and not with the screen texts.
 */
export interface VisitorPhrases {
  readonly heading: string;
  /** What the visitor says or signs; printed above the signature. */
  readonly statement: string;
  readonly readAloud: string;
  readonly readAll: string;
  readonly stop: string;
  readonly noVoice: string;
  readonly signHere: string;
  readonly clear: string;
  readonly accept: string;
  readonly thanks: string;
}

export const VISITOR_PHRASES: Readonly<Record<RuleLanguage, VisitorPhrases>> = {
  nl: {
    heading: 'Onze huisregels',
    statement: 'Ik begrijp deze huisregels en ik ga ermee akkoord.',
    readAloud: 'Lees voor',
    readAll: 'Lees alles voor',
    stop: 'Stop',
    noVoice: 'Dit apparaat heeft geen stem voor deze taal. Een medewerker helpt je.',
    signHere: 'Zet hier je handtekening. Een kruisje is ook goed.',
    clear: 'Wis',
    accept: 'Akkoord',
    thanks: 'Dank je wel. Welkom!',
  },
  en: {
    heading: 'Our house rules',
    statement: 'I understand these house rules and I accept them.',
    readAloud: 'Read aloud',
    readAll: 'Read all aloud',
    stop: 'Stop',
    noVoice: 'This device has no voice for this language. A worker will help you.',
    signHere: 'Sign here. A cross is fine too.',
    clear: 'Clear',
    accept: 'I accept',
    thanks: 'Thank you. Welcome!',
  },
  pl: {
    heading: 'Nasze zasady',
    statement: 'Rozumiem te zasady i zgadzam się z nimi.',
    readAloud: 'Czytaj na głos',
    readAll: 'Czytaj wszystko na głos',
    stop: 'Stop',
    noVoice: 'To urządzenie nie ma głosu dla tego języka. Pracownik pomoże.',
    signHere: 'Miejsce na podpis. Krzyżyk też wystarczy.',
    clear: 'Wyczyść',
    accept: 'Zgadzam się',
    thanks: 'Dziękujemy. Witamy!',
  },
  ro: {
    heading: 'Regulile casei',
    statement: 'Înțeleg aceste reguli și sunt de acord cu ele.',
    readAloud: 'Citește cu voce tare',
    readAll: 'Citește totul cu voce tare',
    stop: 'Stop',
    noVoice: 'Acest dispozitiv nu are o voce pentru această limbă. Un angajat vă ajută.',
    signHere: 'Semnați aici. Este bună și o cruce.',
    clear: 'Șterge',
    accept: 'Sunt de acord',
    thanks: 'Vă mulțumim. Bine ați venit!',
  },
  bg: {
    heading: 'Правила на дома',
    statement: 'Разбирам тези правила и ги приемам.',
    readAloud: 'Прочети на глас',
    readAll: 'Прочети всичко на глас',
    stop: 'Стоп',
    noVoice: 'Това устройство няма глас за този език. Служител ще Ви помогне.',
    signHere: 'Подпишете се тук. Може и с кръстче.',
    clear: 'Изчисти',
    accept: 'Приемам',
    thanks: 'Благодарим Ви. Добре дошли!',
  },
  es: {
    heading: 'Nuestras normas de la casa',
    statement: 'Entiendo estas normas y las acepto.',
    readAloud: 'Leer en voz alta',
    readAll: 'Leer todo en voz alta',
    stop: 'Parar',
    noVoice: 'Este aparato no tiene voz para este idioma. El equipo te ayuda.',
    signHere: 'Firma aquí. También vale una cruz.',
    clear: 'Borrar',
    accept: 'Acepto',
    thanks: 'Gracias. ¡Te damos la bienvenida!',
  },
  ar: {
    heading: 'قواعد البيت',
    statement: 'أفهم هذه القواعد وأوافق عليها.',
    readAloud: 'اقرأ بصوت عالٍ',
    readAll: 'اقرأ الكل بصوت عالٍ',
    stop: 'إيقاف',
    noVoice: 'لا يوجد في هذا الجهاز صوت لهذه اللغة. سيساعدك أحد الموظفين.',
    signHere: 'مكان التوقيع هنا. علامة × تكفي أيضًا.',
    clear: 'مسح',
    accept: 'أوافق',
    thanks: 'شكرًا. أهلًا وسهلًا!',
  },
};
