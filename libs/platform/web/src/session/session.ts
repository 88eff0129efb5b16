import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Id, UiLanguage } from '@luwte/platform/kernel';
import { Api } from '../http/api';
import { asProblem } from '../http/api-problem';
import { SharedScreen } from './shared-screen';
import { SessionEvents } from './session-events';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** How an account wants its screens. */
export interface ScreenPreferences {
  readonly language: UiLanguage;
  readonly theme: Theme;
  readonly density: Density;
}

/** Who is signed in, where, and what they may do. */
export interface SessionView {
  readonly account: { readonly id: Id; readonly name: string; readonly roles: readonly string[] };
  readonly facility: { readonly id: Id; readonly name: string; readonly timeZone: string };
  readonly permissions: readonly string[];
  readonly preferences: ScreenPreferences;
  /** Every house in which the account may work, this one included. */
  readonly facilities: readonly { readonly id: Id; readonly name: string }[];
  /** The house asks a second factor, and there is none yet: nothing else may be done before it is set. */
  readonly factorFirst: boolean;
  /** The enrolled, shared device that this browser is; null on a device of one's own. */
  readonly device: SharedDevice | null;
}

/** A shared device, that locks when nobody touches it for some minutes. */
export interface SharedDevice {
  readonly id: Id;
  readonly name: string;
  readonly lockMinutes: number;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly otp?: string;
}

/** Path of the session in the API. */
export const SESSION_PATH = 'session';

type State =
  | { readonly kind: 'unknown' | 'signed-out' | 'unreachable' }
  | { readonly kind: 'signed-in'; readonly view: SessionView };

/** The worker's session: one for the whole program. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly shared = inject(SharedScreen);
  private readonly state = signal<State>({ kind: 'unknown' });
  private loading: Promise<void> | null = null;

  /** The session, null when nobody is signed in. */
  readonly view = computed(() => {
    const state = this.state();
    return state.kind === 'signed-in' ? state.view : null;
  });
  /** The other houses in which the account may work. */
  readonly otherHouses = computed(() => {
    const view = this.view();
    return (view?.facilities ?? []).filter(({ id }) => id !== view?.facility.id);
  });
  readonly account = computed(() => this.view()?.account ?? null);
  readonly facility = computed(() => this.view()?.facility ?? null);
  /** IANA zone of the house; Amsterdam until somebody is signed in. */
  readonly timeZone = computed(() => this.facility()?.timeZone ?? 'Europe/Amsterdam');
  /** The API could not be asked who is signed in. */
  readonly unreachable = computed(() => this.state().kind === 'unreachable');
  private readonly granted = computed(() => new Set(this.view()?.permissions ?? []));

  constructor() {
    inject(SessionEvents).ended$.subscribe(() => this.lost());
  }

  /** Whether the account may do what `permission` names. A signal read: templates follow it. */
  can(permission: string): boolean {
    return this.granted().has(permission);
  }

  /** Whether the account has one of `roles`. */
  hasRole(...roles: readonly string[]): boolean {
    return this.account()?.roles.some((role) => roles.includes(role)) ?? false;
  }

  /** Resolves when it is known who is signed in; asks the API the first time, and again after it could not be reached. */
  async ready(): Promise<void> {
    if (this.state().kind === 'unknown' || this.state().kind === 'unreachable') await this.load();
  }

  /** Asks the API who is signed in. */
  load(): Promise<void> {
    this.loading ??= this.ask().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  /** Signs in. Rejects with an ApiProblem when the credentials are wrong or asked too often. */
  async signIn(credentials: Credentials): Promise<void> {
    await this.api.send('POST', SESSION_PATH, credentials);
    await this.load();
  }

  /** Signs out here and in the API, and shows the page to sign in: of a shared device, its switch screen. */
  async signOut(): Promise<void> {
    await this.api.send('DELETE', SESSION_PATH);
    this.state.set({ kind: 'signed-out' });
    await this.router.navigateByUrl(this.shared.startPage());
  }

  /**
   * Locks a shared device: at once, whether the API can be reached or not. When it cannot, the session is ended before
   * anybody gets to see it again.
   */
  async lock(): Promise<void> {
    this.shared.lock();
    this.state.set({ kind: 'signed-out' });
    const ended = this.endLocked().catch(() => undefined);
    await this.router.navigateByUrl(this.shared.startPage());
    await ended;
  }

  /** Goes on in another house. The program begins anew, so that nothing of the one house stays on the screen. */
  async switchHouse(facilityId: Id): Promise<void> {
    await this.api.send('POST', `${SESSION_PATH}/facility`, { facilityId });
    this.document.defaultView?.location.assign('/');
  }

  /** Keeps the preferences with the account, so that they come along to another screen. */
  async keepPreferences(preferences: Partial<ScreenPreferences>): Promise<void> {
    const view = this.view();
    if (!view) return;
    this.state.set({
      kind: 'signed-in',
      view: { ...view, preferences: { ...view.preferences, ...preferences } },
    });
    await this.api.send('PATCH', `${SESSION_PATH}/preferences`, preferences);
  }

  private async ask(): Promise<void> {
    try {
      await this.endLocked();
      const view = await this.api.getSoon<SessionView>(SESSION_PATH);
      if (view.device) this.shared.enrol();
      this.state.set({ kind: 'signed-in', view });
    } catch (error) {
      const { status } = asProblem(error);
      this.state.set({ kind: status === 401 ? 'signed-out' : 'unreachable' });
    }
  }

  /** Ends the session of a screen that was locked while the API could not be reached. */
  private async endLocked(): Promise<void> {
    if (!this.shared.locked()) return;
    try {
      await this.api.send('DELETE', SESSION_PATH);
    } catch (error) {
      if (asProblem(error).status !== 401) throw error;
    }
    this.shared.unlock();
  }

  /**
   * The API said the session is over: to the sign-in page, and back here afterwards. A shared device goes to its switch
   * screen: who comes next is somebody else.
   */
  private lost(): void {
    if (this.state().kind !== 'signed-in') return;
    this.state.set({ kind: 'signed-out' });
    if (this.shared.enrolled()) {
      void this.router.navigateByUrl(this.shared.startPage());
      return;
    }
    void this.router.navigate(['/login'], { queryParams: { return: this.router.url, ended: true } });
  }
}
