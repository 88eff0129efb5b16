import type { RuleLanguage, SanctionScope, SanctionStep } from '../contract';

/**
 * What the papers say that a visitor takes along. They go with the visitor's language, not with the language of the
 * screen. No word of them tells strangers what kind of house it is, or that somebody was sent away from it.
 */
export interface LetterPhrases {
  readonly letterHeading: string;
  readonly summaryHeading: string;
  readonly code: string;
  readonly date: string;
  readonly rule: string;
  readonly agreement: string;
  readonly steps: Readonly<Record<SanctionStep, string>>;
  readonly scopes: Readonly<Record<SanctionScope, string>>;
  readonly from: string;
  readonly lastDay: string;
  readonly welcomeBack: string;
  readonly always: string;
  readonly conversation: string;
  readonly conversationFirst: string;
  readonly appeal: string;
  readonly appealHeading: string;
  readonly contact: string;
  readonly rules: string;
  readonly acceptedSince: string;
  readonly notAccepted: string;
  readonly agreements: string;
  readonly noAgreements: string;
}

export const LETTER_PHRASES: Readonly<Record<RuleLanguage, LetterPhrases>> = {
  nl: {
    letterHeading: 'Een afspraak met u',
    summaryHeading: 'Uw afspraken met ons',
    code: 'Uw code',
    date: 'Datum',
    rule: 'Het gaat over deze regel',
    agreement: 'Afspraak',
    steps: {
      talk: 'We hebben er samen over gepraat.',
      warning: 'U krijgt een waarschuwing.',
      'rest-of-day': 'De afspraak geldt de rest van vandaag.',
      'days-1-7': 'De afspraak geldt een aantal dagen.',
      'days-8-30': 'De afspraak geldt een aantal weken.',
      longer: 'De afspraak geldt langer dan een maand.',
    },
    scopes: {
      'use-room': 'U bent welkom in het gebouw. De ruimte met de plekken is even dicht voor u.',
      building: 'Het gebouw is even dicht voor u.',
    },
    from: 'Vanaf',
    lastDay: 'Tot en met',
    welcomeBack: 'Daarna bent u weer welkom.',
    always: 'Hulp bij nood en schone spullen krijgt u altijd, ook nu. Vraag ernaar bij de deur.',
    conversation: 'We praten hierover op',
    conversationFirst: 'We praten eerst samen voordat u eerder terugkomt.',
    appealHeading: 'Bent u het er niet mee eens?',
    appeal: 'Zeg het tegen een medewerker. Iemand anders kijkt er dan opnieuw naar.',
    contact: 'Contact',
    rules: 'De huisregels waarmee u akkoord ging',
    acceptedSince: 'Akkoord sinds',
    notAccepted: 'U hebt de huisregels die nu gelden nog niet gelezen. Vraag een medewerker.',
    agreements: 'Afspraken die nu gelden',
    noAgreements: 'Er zijn nu geen andere afspraken.',
  },
  en: {
    letterHeading: 'An agreement with you',
    summaryHeading: 'Your agreements with us',
    code: 'Your code',
    date: 'Date',
    rule: 'It is about this rule',
    agreement: 'Agreement',
    steps: {
      talk: 'We talked about it together.',
      warning: 'You are given a warning.',
      'rest-of-day': 'The agreement holds for the rest of today.',
      'days-1-7': 'The agreement holds for a number of days.',
      'days-8-30': 'The agreement holds for a number of weeks.',
      longer: 'The agreement holds for more than a month.',
    },
    scopes: {
      'use-room': 'You are welcome in the building. The room with the places is closed to you for now.',
      building: 'The building is closed to you for now.',
    },
    from: 'From',
    lastDay: 'Until and including',
    welcomeBack: 'After that you are welcome again.',
    always: 'Help in an emergency and clean supplies are always there for you, now too. Ask at the door.',
    conversation: 'We talk about this on',
    conversationFirst: 'We talk together before you come back earlier.',
    appealHeading: 'Do you disagree?',
    appeal: 'Tell a worker. Somebody else will then look at it again.',
    contact: 'Contact',
    rules: 'The house rules you accepted',
    acceptedSince: 'Accepted since',
    notAccepted: 'You have yet to read the house rules that hold now. Ask a worker.',
    agreements: 'Agreements that hold now',
    noAgreements: 'There are no other agreements now.',
  },
  pl: {
    letterHeading: 'Ustalenie z Tobą',
    summaryHeading: 'Twoje ustalenia z nami',
    code: 'Twój kod',
    date: 'Data',
    rule: 'Chodzi o tę zasadę',
    agreement: 'Ustalenie',
    steps: {
      talk: 'Porozmawialiśmy o tym razem.',
      warning: 'Otrzymujesz ostrzeżenie.',
      'rest-of-day': 'Ustalenie obowiązuje do końca dnia.',
      'days-1-7': 'Ustalenie obowiązuje przez kilka dni.',
      'days-8-30': 'Ustalenie obowiązuje przez kilka tygodni.',
      longer: 'Ustalenie obowiązuje dłużej niż miesiąc.',
    },
    scopes: {
      'use-room': 'Możesz wejść do budynku. Sala z miejscami jest na razie dla Ciebie zamknięta.',
      building: 'Budynek jest na razie dla Ciebie zamknięty.',
    },
    from: 'Od',
    lastDay: 'Do dnia włącznie',
    welcomeBack: 'Potem znów zapraszamy.',
    always:
      'Pomoc w nagłej potrzebie i czyste materiały dostaniesz zawsze, także teraz. Zapytaj przy drzwiach.',
    conversation: 'Porozmawiamy o tym dnia',
    conversationFirst: 'Zanim wrócisz wcześniej, najpierw porozmawiamy.',
    appealHeading: 'Nie zgadzasz się?',
    appeal: 'Powiedz o tym pracownikowi. Ktoś inny rozpatrzy to ponownie.',
    contact: 'Kontakt',
    rules: 'Zasady domu, na które się zgadzasz',
    acceptedSince: 'Zgoda od',
    notAccepted: 'Aktualne zasady domu są jeszcze przed Tobą. Zapytaj pracownika.',
    agreements: 'Obowiązujące ustalenia',
    noAgreements: 'Teraz nie ma innych ustaleń.',
  },
  ro: {
    letterHeading: 'O înțelegere cu dumneavoastră',
    summaryHeading: 'Înțelegerile dumneavoastră cu noi',
    code: 'Codul dumneavoastră',
    date: 'Data',
    rule: 'Este vorba despre această regulă',
    agreement: 'Înțelegere',
    steps: {
      talk: 'Am vorbit împreună despre asta.',
      warning: 'Primiți un avertisment.',
      'rest-of-day': 'Înțelegerea este valabilă pentru restul zilei.',
      'days-1-7': 'Înțelegerea este valabilă câteva zile.',
      'days-8-30': 'Înțelegerea este valabilă câteva săptămâni.',
      longer: 'Înțelegerea este valabilă mai mult de o lună.',
    },
    scopes: {
      'use-room': 'Puteți intra în clădire. Sala cu locuri este închisă pentru dumneavoastră deocamdată.',
      building: 'Clădirea este închisă pentru dumneavoastră deocamdată.',
    },
    from: 'De la',
    lastDay: 'Până la data de, inclusiv',
    welcomeBack: 'După aceea vă așteptăm din nou.',
    always: 'Ajutor de urgență și materiale curate primiți mereu, și acum. Întrebați la ușă.',
    conversation: 'Vorbim despre asta pe',
    conversationFirst: 'Vorbim împreună înainte de a reveni mai devreme.',
    appealHeading: 'Nu sunteți de acord?',
    appeal: 'Spuneți unui angajat. Altcineva va analiza din nou.',
    contact: 'Contact',
    rules: 'Regulile casei pe care le-ați acceptat',
    acceptedSince: 'Acceptate din',
    notAccepted: 'Mai aveți de citit regulile actuale ale casei. Întrebați un angajat.',
    agreements: 'Înțelegeri valabile acum',
    noAgreements: 'Acum nu există alte înțelegeri.',
  },
  bg: {
    letterHeading: 'Уговорка с Вас',
    summaryHeading: 'Вашите уговорки с нас',
    code: 'Вашият код',
    date: 'Дата',
    rule: 'Става дума за това правило',
    agreement: 'Уговорка',
    steps: {
      talk: 'Говорихме заедно за това.',
      warning: 'Получавате предупреждение.',
      'rest-of-day': 'Уговорката важи до края на деня.',
      'days-1-7': 'Уговорката важи няколко дни.',
      'days-8-30': 'Уговорката важи няколко седмици.',
      longer: 'Уговорката важи повече от месец.',
    },
    scopes: {
      'use-room': 'Добре дошли сте в сградата. Залата с местата засега е затворена за Вас.',
      building: 'Сградата засега е затворена за Вас.',
    },
    from: 'От',
    lastDay: 'До и включително',
    welcomeBack: 'След това отново сте добре дошли.',
    always: 'Спешна помощ и чисти материали получавате винаги, и сега. Попитайте на вратата.',
    conversation: 'Ще говорим за това на',
    conversationFirst: 'Преди да се върнете по-рано, първо ще поговорим.',
    appealHeading: 'Не сте съгласни?',
    appeal: 'Кажете на служител. Друг човек ще го разгледа отново.',
    contact: 'Контакт',
    rules: 'Правилата на дома, които сте приели',
    acceptedSince: 'Приети от',
    notAccepted: 'Предстои Ви да прочетете правилата, които важат сега. Попитайте служител.',
    agreements: 'Уговорки, които важат сега',
    noAgreements: 'Сега няма други уговорки.',
  },
  es: {
    letterHeading: 'Un acuerdo con usted',
    summaryHeading: 'Sus acuerdos con nosotros',
    code: 'Su código',
    date: 'Fecha',
    rule: 'Se trata de esta norma',
    agreement: 'Acuerdo',
    steps: {
      talk: 'Hemos hablado juntos de ello.',
      warning: 'Recibe una advertencia.',
      'rest-of-day': 'El acuerdo vale para el resto del día.',
      'days-1-7': 'El acuerdo vale unos días.',
      'days-8-30': 'El acuerdo vale unas semanas.',
      longer: 'El acuerdo vale más de un mes.',
    },
    scopes: {
      'use-room': 'Puede entrar en el edificio. La sala con los puestos está cerrada para usted por ahora.',
      building: 'El edificio está cerrado para usted por ahora.',
    },
    from: 'Desde',
    lastDay: 'Hasta el día, incluido',
    welcomeBack: 'Después puede volver cuando quiera.',
    always: 'Siempre recibe ayuda en una emergencia y material limpio, también ahora. Pregunte en la puerta.',
    conversation: 'Hablamos de ello el',
    conversationFirst: 'Hablamos juntos antes de que vuelva más pronto.',
    appealHeading: '¿No está de acuerdo?',
    appeal: 'Dígaselo a alguien del equipo. Otra persona lo mirará de nuevo.',
    contact: 'Contacto',
    rules: 'Las normas de la casa que aceptó',
    acceptedSince: 'Aceptadas desde',
    notAccepted: 'Aún tiene que leer las normas actuales de la casa. Pregunte al equipo.',
    agreements: 'Acuerdos que valen ahora',
    noAgreements: 'Ahora no hay otros acuerdos.',
  },
  ar: {
    letterHeading: 'اتفاق معك',
    summaryHeading: 'اتفاقاتك معنا',
    code: 'رمزك',
    date: 'التاريخ',
    rule: 'الأمر يتعلق بهذه القاعدة',
    agreement: 'الاتفاق',
    steps: {
      talk: 'تحدثنا معًا عن الأمر.',
      warning: 'هذا تنبيه لك.',
      'rest-of-day': 'يسري الاتفاق حتى نهاية اليوم.',
      'days-1-7': 'يسري الاتفاق بضعة أيام.',
      'days-8-30': 'يسري الاتفاق بضعة أسابيع.',
      longer: 'يسري الاتفاق أكثر من شهر.',
    },
    scopes: {
      'use-room': 'أهلًا بك في المبنى. القاعة التي فيها الأماكن مغلقة أمامك الآن.',
      building: 'المبنى مغلق أمامك الآن.',
    },
    from: 'من',
    lastDay: 'حتى نهاية يوم',
    welcomeBack: 'بعد ذلك نرحب بك من جديد.',
    always: 'المساعدة في الطوارئ والأدوات النظيفة متاحة لك دائمًا، والآن أيضًا. اسأل عند الباب.',
    conversation: 'نتحدث عن ذلك يوم',
    conversationFirst: 'نتحدث معًا أولًا قبل العودة في وقت أبكر.',
    appealHeading: 'هل لديك رأي آخر؟',
    appeal: 'أخبر أحد الموظفين، وسينظر شخص آخر في الأمر من جديد.',
    contact: 'للتواصل',
    rules: 'قواعد البيت التي وافقت عليها',
    acceptedSince: 'الموافقة منذ',
    notAccepted: 'ما زال عليك قراءة القواعد السارية الآن. اسأل أحد الموظفين.',
    agreements: 'الاتفاقات السارية الآن',
    noAgreements: 'لا توجد اتفاقات أخرى الآن.',
  },
};
