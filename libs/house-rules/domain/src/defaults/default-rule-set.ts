import {
  type Pictogram,
  type Rule,
  RULE_LANGUAGES,
  type RuleLanguage,
  type RuleSetContent,
} from '../contract';

type Texts = Readonly<Record<RuleLanguage, readonly [title: string, text: string]>>;

function rule(key: string, pictogram: Pictogram, texts: Texts): Rule {
  return {
    key,
    pictogram,
    texts: RULE_LANGUAGES.map((language) => {
      const [title, text] = texts[language];
      return { language, title, text };
    }),
  };
}

/**
 * The house rules a new house starts with, as a social contract in positive wording (Trimbos report Dordrecht,
 * chapter 5). Each says "I", so that accepting them reads as a promise, and keeps to the present tense, which in
 * none of these languages tells whether a woman or a man speaks. Language level B1.
 */
export function defaultRuleSet(): RuleSetContent {
  return { languages: RULE_LANGUAGES, rules: [...ARRIVING, ...USING, ...TOGETHER] };
}

const ARRIVING: readonly Rule[] = [
  rule('check-in', 'desk', {
    nl: ['Ik meld me bij de balie', 'Ik laat mijn pas zien. Een medewerker wijst mij een plek.'],
    en: ['I check in at the desk', 'I show my pass. A worker shows me to a place.'],
    pl: ['Zgłaszam się w recepcji', 'Pokazuję swoją kartę. Pracownik wskazuje mi miejsce.'],
    ro: ['Mă anunț la recepție', 'Arăt cardul meu. Un angajat îmi arată un loc.'],
    bg: ['Записвам се на рецепцията', 'Показвам картата си. Служител ми показва място.'],
    es: ['Me presento en la recepción', 'Enseño mi tarjeta. Una persona del equipo me indica un lugar.'],
    ar: ['أسجّل حضوري عند الاستقبال', 'أُظهر بطاقتي، ويدلّني أحد الموظفين على مكان.'],
  }),
  rule('respect', 'respect', {
    nl: [
      'Ik praat rustig en vriendelijk',
      'Ik behandel iedereen met respect. Zo gaan anderen ook met mij om.',
    ],
    en: ['I talk calmly and kindly', 'I treat everyone with respect. Others treat me the same way.'],
    pl: ['Rozmawiam spokojnie i życzliwie', 'Traktuję każdego z szacunkiem. Inni tak samo traktują mnie.'],
    ro: ['Vorbesc calm și prietenos', 'Îi respect pe toți. Și ceilalți mă respectă pe mine.'],
    bg: [
      'Говоря спокойно и любезно',
      'Отнасям се с уважение към всички. И другите се отнасят с уважение към мен.',
    ],
    es: [
      'Hablo con calma y amabilidad',
      'Trato a todas las personas con respeto. Así me tratan también a mí.',
    ],
    ar: ['أتحدث بهدوء ولطف', 'أعامل الجميع باحترام، والجميع يعاملني باحترام.'],
  }),
  rule('safe-keeping', 'safe-keeping', {
    nl: ['Ik geef messen en gereedschap af', 'De balie bewaart ze voor mij. Zo is het veilig voor iedereen.'],
    en: ['I hand in knives and tools', 'The desk keeps them for me. That way everyone is safe.'],
    pl: [
      'Oddaję noże i narzędzia w recepcji',
      'Recepcja przechowuje je dla mnie. Dzięki temu wszyscy są bezpieczni.',
    ],
    ro: [
      'Predau cuțitele și uneltele la recepție',
      'Recepția le păstrează pentru mine. Așa suntem cu toții în siguranță.',
    ],
    bg: [
      'Оставям ножове и инструменти на рецепцията',
      'Рецепцията ги пази за мен. Така всички са в безопасност.',
    ],
    es: [
      'Dejo los cuchillos y las herramientas en la recepción',
      'La recepción me los guarda. Así es más seguro para todo el mundo.',
    ],
    ar: ['أسلّم السكاكين وعُدد العمل للاستقبال', 'يحفظها الاستقبال لي. هكذا يكون الجميع في أمان.'],
  }),
];

const USING: readonly Rule[] = [
  rule('own-place', 'own-place', {
    nl: [
      'Ik gebruik op mijn eigen plek',
      'Ik gebruik in de gebruiksruimte, op de plek die ik krijg. Wat ik meebreng, is voor mijzelf.',
    ],
    en: [
      'I use at my own place',
      'I use in the use room, at the place I am given. What I bring is for myself.',
    ],
    pl: [
      'Używam na swoim miejscu',
      'Używam w wyznaczonym pokoju, na miejscu, które dostaję. To, co przynoszę, jest dla mnie.',
    ],
    ro: [
      'Consum la locul meu',
      'Consum în camera de consum, la locul pe care îl primesc. Ce aduc cu mine este pentru mine.',
    ],
    bg: [
      'Употребявам на своето място',
      'Употребявам в стаята за употреба, на мястото, което ми дават. Каквото нося, е за мен.',
    ],
    es: [
      'Consumo en mi propio lugar',
      'Consumo en la sala de consumo, en el lugar que me dan. Lo que traigo es para mí.',
    ],
    ar: ['أستخدم المواد في مكاني', 'أستخدمها في غرفة الاستخدام، في المكان الذي يُعطى لي. ما أُحضره معي هو لي.'],
  }),
  rule('clean-materials', 'clean-materials', {
    nl: [
      'Ik gebruik elke keer schone spullen',
      'De balie geeft ze gratis. Mijn spullen gebruik ik alleen zelf.',
    ],
    en: ['I use clean materials every time', 'The desk gives them for free. My materials are for me alone.'],
    pl: [
      'Za każdym razem używam czystego sprzętu',
      'W recepcji dostaję go bezpłatnie. Mój sprzęt jest tylko dla mnie.',
    ],
    ro: [
      'Folosesc de fiecare dată materiale curate',
      'Le primesc gratuit la recepție. Materialele mele sunt doar pentru mine.',
    ],
    bg: [
      'Всеки път използвам чисти материали',
      'Получавам ги безплатно на рецепцията. Моите материали са само за мен.',
    ],
    es: ['Uso material limpio cada vez', 'En la recepción me lo dan gratis. Mi material es solo para mí.'],
    ar: ['أستخدم أدوات نظيفة في كل مرة', 'أحصل عليها مجانًا من الاستقبال. أدواتي لي وحدي.'],
  }),
  rule('help', 'help', {
    nl: [
      'Ik vraag hulp als ik die nodig heb',
      'Ik zeg het ook als een ander zich slecht voelt. De medewerkers helpen meteen.',
    ],
    en: [
      'I ask for help when I need it',
      'I also speak up when someone else feels unwell. The workers help at once.',
    ],
    pl: [
      'Proszę o pomoc, kiedy jej potrzebuję',
      'Mówię też, kiedy ktoś inny źle się czuje. Pracownicy pomagają od razu.',
    ],
    ro: ['Cer ajutor când am nevoie', 'Spun și când altcineva se simte rău. Angajații ajută imediat.'],
    bg: [
      'Търся помощ, когато ми е нужна',
      'Казвам и когато на друг човек му е лошо. Служителите помагат веднага.',
    ],
    es: [
      'Pido ayuda cuando la necesito',
      'También aviso cuando otra persona se siente mal. El equipo ayuda enseguida.',
    ],
    ar: ['أطلب المساعدة عندما أحتاج إليها', 'وأُخبر الموظفين أيضًا عندما يشعر شخص آخر بتوعّك. هم يساعدون فورًا.'],
  }),
  rule('tidy', 'tidy', {
    nl: [
      'Ik laat mijn plek schoon achter',
      'Naalden gaan in de gele bak, afval in de afvalbak. Daarna was ik mijn handen.',
    ],
    en: [
      'I leave my place clean',
      'Needles go in the yellow box, waste goes in the bin. Then I wash my hands.',
    ],
    pl: [
      'Zostawiam po sobie czyste miejsce',
      'Igły wrzucam do żółtego pojemnika, a śmieci do kosza. Potem myję ręce.',
    ],
    ro: ['Îmi las locul curat', 'Pun acele în cutia galbenă și gunoiul la coș. Apoi mă spăl pe mâini.'],
    bg: ['Оставям мястото си чисто', 'Слагам иглите в жълтата кутия, а боклука в коша. После си мия ръцете.'],
    es: [
      'Dejo mi lugar limpio',
      'Las agujas van a la caja amarilla y la basura va a la papelera. Después me lavo las manos.',
    ],
    ar: ['أترك مكاني نظيفًا', 'أضع الإبر في العلبة الصفراء والنفايات في السلة. ثم أغسل يديّ.'],
  }),
];

const TOGETHER: readonly Rule[] = [
  rule('rest', 'rest', {
    nl: [
      'Ik rust uit voordat ik ga',
      'Na gebruik blijf ik in de rustruimte tot ik me goed voel. Een medewerker kijkt hoe het gaat.',
    ],
    en: [
      'I rest before I leave',
      'After use I stay in the quiet room until I feel well. A worker checks how I am.',
    ],
    pl: [
      'Odpoczywam przed wyjściem',
      'Po użyciu zostaję w pokoju wypoczynku, aż poczuję się dobrze. Pracownik sprawdza, jak się czuję.',
    ],
    ro: [
      'Mă odihnesc înainte să plec',
      'După consum rămân în camera de odihnă până mă simt bine. Un angajat verifică cum mă simt.',
    ],
    bg: [
      'Почивам си, преди да си тръгна',
      'След употреба оставам в стаята за почивка, докато се почувствам добре. Служител проверява как съм.',
    ],
    es: [
      'Descanso antes de irme',
      'Después de consumir me quedo en la sala de descanso hasta sentirme bien. El equipo mira cómo estoy.',
    ],
    ar: [
      'أستريح قبل أن أخرج',
      'بعد الاستخدام أبقى في غرفة الراحة حتى أشعر بأنني بخير. ويطمئن عليّ أحد الموظفين.',
    ],
  }),
  rule('privacy', 'privacy', {
    nl: [
      'Ik bescherm de privacy van anderen',
      'Wat ik hier zie en hoor, blijft hier. Mijn telefoon blijft in mijn zak.',
    ],
    en: [
      'I protect the privacy of others',
      'What I see and hear here stays here. My phone stays in my pocket.',
    ],
    pl: ['Szanuję prywatność innych', 'To, co tu widzę i słyszę, zostaje tutaj. Telefon trzymam w kieszeni.'],
    ro: [
      'Respect viața privată a celorlalți',
      'Ce văd și ce aud aici rămâne aici. Îmi țin telefonul în buzunar.',
    ],
    bg: ['Пазя личния живот на другите', 'Каквото видя и чуя тук, остава тук. Телефонът ми стои в джоба.'],
    es: [
      'Protejo la privacidad de los demás',
      'Lo que veo y oigo aquí se queda aquí. Mi teléfono se queda en el bolsillo.',
    ],
    ar: ['أحمي خصوصية الآخرين', 'ما أراه وأسمعه هنا يبقى هنا. ويبقى هاتفي في جيبي.'],
  }),
  rule('neighbours', 'neighbours', {
    nl: [
      'Ik ben een goede buur',
      'Buiten ben ik rustig en hou ik de straat schoon. Na mijn bezoek loop ik door.',
    ],
    en: [
      'I am a good neighbour',
      'Outside I am quiet and I keep the street clean. After my visit I move on.',
    ],
    pl: ['Dbam o sąsiedztwo', 'Na zewnątrz zachowuję spokój i dbam o czystość ulicy. Po wizycie idę dalej.'],
    ro: ['Îmi pasă de vecini', 'Afară păstrez liniștea și strada curată. După vizită îmi continui drumul.'],
    bg: [
      'Грижа се за квартала',
      'Навън пазя тишина и чистота на улицата. След посещението продължавам по пътя си.',
    ],
    es: [
      'Cuido el barrio',
      'En la calle hablo bajo y la mantengo limpia. Después de mi visita sigo mi camino.',
    ],
    ar: ['أراعي الجيران', 'في الخارج ألتزم الهدوء وأحافظ على نظافة الشارع. وبعد زيارتي أواصل طريقي.'],
  }),
];
