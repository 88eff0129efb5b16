import { computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import {
  type Board,
  type BoardRoom,
  type BoardVisit,
  type CheckedIn,
  type CheckIn,
  DEFAULT_POLICY,
  type GiveAtDoor,
  type RefuseEntry,
} from '@luwte/floor/domain';
import type { Created } from '@luwte/platform/kernel';
import { type ApiProblem, Clock, Live, Moments, Preferences, Session } from '@luwte/platform/web';
import type { RegisterVisitor, VisitorListItem, VisitorRegistered } from '@luwte/visitors/domain';
import { EMPTY } from 'rxjs';
import { PolicyStore } from '../admission/policy-store';
import { BoardStore } from '../board/board-store';
import { viewBoard, visitOn } from '../board/board-view';
import { FloorClient } from '../data/floor-client';
import { DeskClient, type DeskVisitor } from './desk-client';

export const NOW = '2026-11-23T10:00:00.000Z';

const TIMES = [{ route: 'smoke' as const, plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 }];
const place = (label: string, visit: BoardVisit | null = null) => ({ id: label, label, usable: true, visit });

/** A smoking room with these places, of a house that is open. */
export function boardOf(
  places: BoardRoom['places'] = [place('S1'), place('S2')],
  changes: Partial<Board> = {},
): Board {
  return {
    at: NOW,
    house: {
      day: '2026-11-23',
      state: 'open',
      version: 1,
      opensAt: NOW,
      closesAt: NOW,
      hasHours: false,
      reason: null,
    },
    rooms: [{ id: 'smoke', name: 'Rookruimte', kind: 'use-smoke', times: TIMES, places }],
    waiting: [],
    afterCare: [],
    ...changes,
  };
}

/** Somebody known, welcome and with nothing against them. */
export function knownVisitor(changes: Partial<DeskVisitor> = {}): DeskVisitor {
  return {
    card: {
      id: 'guest',
      version: 1,
      code: '2DRS5DVDZ',
      handle: 'Vos',
      status: 'active',
      over18: true,
      registeredAt: NOW,
      lastVisitAt: null,
      alerts: [],
      pastAlerts: [],
      linked: [],
      substances: ['crack'],
      routes: ['smoke'],
    },
    rulesAccepted: true,
    suspensions: [],
    lastVisit: null,
    ...changes,
  };
}

/** The API as the desk meets it: remembers what was asked, and fails when `failing` says so. */
export class FakeApi {
  readonly checkIns: CheckIn[] = [];
  readonly refusals: RefuseEntry[] = [];
  readonly given: GiveAtDoor[] = [];
  readonly undone: unknown[] = [];
  readonly searches: string[] = [];
  failing: ApiProblem | null = null;
  found: readonly VisitorListItem[] = [];
  visitors: Readonly<Record<string, DeskVisitor>> = { guest: knownVisitor() };

  checkIn = async (checkIn: CheckIn): Promise<CheckedIn> => {
    this.checkIns.push(checkIn);
    this.fail();
    return { id: checkIn.id ?? '', version: 1, state: 'seated' };
  };
  refuse = async (refusal: RefuseEntry): Promise<Created> => {
    this.refusals.push(refusal);
    this.fail();
    return { id: 'refusal', version: 1 };
  };
  give = async (given: GiveAtDoor): Promise<Created> => {
    this.given.push(given);
    this.fail();
    return { id: given.id ?? '', version: 1 };
  };
  takeBack = async (id: string): Promise<Created> => {
    this.undone.push(id);
    return { id, version: 2 };
  };
  undo = async (visit: unknown): Promise<Created> => {
    this.undone.push(visit);
    return { id: 'visit', version: 2 };
  };
  search = async (text: string): Promise<readonly VisitorListItem[]> => {
    this.searches.push(text);
    this.fail();
    return this.found;
  };
  visitor = async (id: string): Promise<DeskVisitor | undefined> => this.visitors[id];
  register = async (visitor: RegisterVisitor): Promise<VisitorRegistered> => {
    this.fail();
    return { id: visitor.id ?? '', version: 1, code: '2DRS5DVDZ' };
  };
  colleagues = async (): Promise<readonly []> => [];

  private fail(): void {
    if (this.failing) throw this.failing;
  }
}

/** The desk with a board, a connection and an API that a test moves by hand. */
export function deskWorld(board: Board = boardOf()) {
  const api = new FakeApi();
  const connected = signal(true);
  const now = signal(NOW);
  const shown = signal<Board | null>(board);
  const store = {
    board: shown,
    view: computed(() => {
      const seen = shown();
      return seen && viewBoard(seen, NOW);
    }),
    readAt: signal(null),
    visit: (id: string) => {
      const seen = shown();
      return seen && visitOn(seen, id);
    },
    placeOf: () => null,
    nameOf: ({ handle }: BoardVisit) => handle ?? '',
    refresh: async () => undefined,
  };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { nl: {} },
        translocoConfig: {
          availableLangs: ['nl'],
          defaultLang: 'nl',
          missingHandler: { logMissingKey: false },
        },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: FloorClient, useValue: api },
      { provide: DeskClient, useValue: api },
      { provide: BoardStore, useValue: store },
      { provide: PolicyStore, useValue: { inForce: () => DEFAULT_POLICY, minute: () => NOW } },
      {
        provide: Session,
        useValue: { can: () => true, account: () => ({ id: 'me' }), timeZone: () => 'Europe/Amsterdam' },
      },
      { provide: Live, useValue: { connected, changes: () => EMPTY } },
      { provide: Moments, useValue: { day: (at: string) => at } },
      { provide: Preferences, useValue: { value: () => ({ language: 'nl' }) } },
      { provide: Clock, useValue: { now, read: now, millis: () => Date.parse(now()) } },
    ],
  });
  return { api, board: shown, connected, now };
}
