import { addMinutes, type Id, type Instant } from '@luwte/platform/kernel';
import type { EarlierRequest } from '@luwte/privacy/api';
import type { Chance } from './chance';
import type { Row } from './insert-rows';

const DAY_MINUTES = 24 * 60;

/** Shared devices of the demonstration. Nobody holds their credentials: enrol your own to try it. */
export function demoDevices(now: Instant, enrolledBy: Id, chance: Chance): readonly Row[] {
  const devices = [
    { name: 'Tablet balie', place: 'Naast de voordeur', seen: 12 },
    { name: 'Tablet gebruiksruimte', place: 'Muur bij R1', seen: 3 },
    { name: 'Computer achter', place: 'Kantoor', seen: 60 * 20 },
  ];
  return devices.map(({ name, place, seen }) => ({
    id: chance.id(0),
    name,
    place,
    token_hash: `\\x${chance.id(0).replaceAll('-', '')}${chance.id(0).replaceAll('-', '')}`,
    enrolled_by: enrolledBy,
    enrolled_at: addMinutes(now, -40 * DAY_MINUTES),
    last_seen_at: addMinutes(now, -seen),
  }));
}

/** Requests for information of the past weeks, all plainly demo. */
export function demoRequests(now: Instant): readonly EarlierRequest[] {
  return [
    {
      receivedAt: addMinutes(now, -21 * DAY_MINUTES),
      content: {
        requesterKind: 'police',
        organisation: 'Politie Demostad',
        requester: 'Agent Demo Jansen',
        legalBasis: 'none',
        asked: 'Vroeg aan de deur of een man met een rode jas binnen was.',
        about: 'Een man met een rode jas',
      },
      answer: { answer: 'refused', answerText: 'Niets verteld; verwezen naar een vordering.' },
    },
    {
      receivedAt: addMinutes(now, -9 * DAY_MINUTES),
      content: {
        requesterKind: 'prosecutor',
        organisation: 'Openbaar Ministerie (demo)',
        requester: 'Mr. Demo de Boer',
        legalBasis: 'demand',
        basisNote: 'Vordering 126nd, kenmerk DEMO-117',
        asked: 'Camerabeelden van de voordeur op één avond.',
        about: 'De voordeur, geen bezoeker',
      },
      answer: { answer: 'partly', answerText: 'Beelden van de stoep gegeven, niet van binnen.' },
    },
    {
      receivedAt: addMinutes(now, -1 * DAY_MINUTES),
      content: {
        requesterKind: 'municipality',
        organisation: 'Gemeente Demostad',
        requester: 'Demo van Dijk',
        legalBasis: 'none',
        asked: 'Welke inwoners van een straat komen hier?',
      },
    },
  ];
}
