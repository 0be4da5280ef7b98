/**
 * This file runs the clock of the page: it gathers what the server says into one change a frame, moves the player, and
 * tells the canvas at every frame and the rest of the page a few times a second what is to be shown. Between messages
 * it rests.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry, Flight, Model } from './model.ts';
import { EMPTY } from './model.ts';
import { sampled } from './motion.ts';
import * as player from './player.ts';
import { ALTOGETHER, nextStop } from './stages.ts';
import { Tape } from './tape.ts';

/** What is shown, and how far that is from what is known. */
export interface View {
  readonly model: Model;
  /** The moment shown, on the page's clock. */
  readonly at: number;
  readonly player: player.Player;
  /** Milliseconds behind the present. */
  readonly behind: number;
  /** Messages that are known and not shown yet. */
  readonly ahead: number;
  /** Of how many moving messages one is drawn, and how many move. */
  readonly every: number;
  readonly moving: number;
}

type Draw = (model: Model, at: number) => void;

/** Milliseconds between two changes of the page's text, quiet and busy. */
const QUIET = 100;
const BUSY = 250;
/** The list is long, and unreadable while it rushes by. */
const BUSY_LIST = 1_000;
/** Entries between two changes from which on it is busy. */
const MANY = 20;
/** Without frames, as in a tab that is not looked at, what is heard is gathered for so long. */
const UNSEEN = 500;
const LAST_SECONDS = 10_000;

export class Projector {
  readonly view: ReadonlySignal<View>;
  /** The same for the list of messages, which changes less often while much happens. */
  readonly list: ReadonlySignal<View>;
  /** What is known at present. */
  readonly model: ReadonlySignal<Model>;
  readonly #view = signal<View>({ ...NOTHING, player: player.LIVE });
  readonly #list = signal<View>({ ...NOTHING, player: player.LIVE });
  readonly #model = signal<Model>(EMPTY);
  readonly #tape = new Tape();
  readonly #draws = new Set<Draw>();
  #player = player.LIVE;
  #heard: Entry[] = [];
  #sinceText = 0;
  #cancel: (() => void) | undefined;
  #frameAt = 0;
  #textAt = 0;
  #listAt = 0;

  constructor() {
    this.view = this.#view;
    this.list = this.#list;
    this.model = this.#model;
  }

  hear(entry: Entry): void {
    this.#heard.push(entry);
    this.#awake();
  }

  /** Is called at every frame in which something moves or changes; returns what ends that. */
  onFrame(draw: Draw): () => void {
    this.#draws.add(draw);
    this.#awake();
    return () => this.#draws.delete(draw);
  }

  /** Draws again, as what is drawn on has changed. */
  refresh(): void {
    this.#awake();
  }

  get isPlaying(): boolean {
    return this.#player.isPlaying;
  }

  /** What the last frame showed. */
  get present(): { readonly model: Model; readonly at: number } {
    return { model: this.#tape.at(this.#player.at), at: this.#player.at };
  }

  pause(): void {
    this.#set(player.pause(this.#player));
  }

  play(): void {
    this.#set(player.play(this.#player));
  }

  setRate(rate: number): void {
    this.#set(player.withRate(this.#player, rate));
  }

  /** To the next step of any message, and stops there. */
  step(still: boolean): void {
    this.#take();
    const stop = nextStop(this.#tape.now.flights, this.#player.at);
    this.#set(still ? player.jumpTo(this.#player, stop) : player.stepTo(this.#player, stop));
  }

  /** Shows a message's way again; without one, all that was in the last seconds. */
  replay(flight?: Flight): void {
    if (flight === undefined) this.#set(player.replay(this.#player, performance.now() - LAST_SECONDS));
    else if (flight.shown !== undefined)
      this.#set(player.replay(this.#player, flight.shown, flight.shown + ALTOGETHER));
  }

  toNow(): void {
    this.#set(player.toNow(performance.now()));
  }

  #set(next: player.Player): void {
    this.#player = next;
    this.#frameAt = performance.now();
    this.#tell(this.#tape.at(next.at), this.#frameAt);
    this.#awake();
  }

  #awake(): void {
    if (this.#cancel !== undefined) return;
    if (typeof document === 'undefined' || document.hidden) {
      const timer = setTimeout(() => this.#frame(), UNSEEN);
      this.#cancel = () => clearTimeout(timer);
      return;
    }
    // Frames cease when the tab is hidden; then the timer goes on.
    const request = requestAnimationFrame(() => this.#frame());
    const timer = setTimeout(() => this.#frame(), 2 * UNSEEN);
    this.#cancel = () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
    };
  }

  #take(): void {
    const heard = this.#heard;
    this.#heard = [];
    this.#sinceText += heard.length;
    this.#tape.record(heard);
  }

  #frame(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const now = performance.now();
    this.#take();
    this.#player = player.advance(this.#player, now, now - this.#frameAt, this.#tape.start);
    this.#frameAt = now;
    const { at } = this.#player;
    const model = this.#tape.at(at);
    for (const draw of this.#draws) draw(model, at);
    const isTextDue = now - this.#textAt >= (this.#sinceText > MANY ? BUSY : QUIET);
    if (isTextDue) {
      const isBusy = this.#sinceText > MANY;
      this.#tell(model, now, isBusy && this.#player.isPlaying ? BUSY_LIST : 0);
    }
    const isOnItsWay = model.flights.some(({ shown }) => shown !== undefined && shown + ALTOGETHER > at);
    const isPlaying = this.#player.isPlaying && (isOnItsWay || !this.#player.isLive);
    if (isPlaying || !isTextDue || this.#listAt < this.#textAt) this.#awake();
  }

  #tell(model: Model, now: number, listEvery = 0): void {
    const { at } = this.#player;
    const { every, moving } = sampled(model.flights, at);
    let ahead = 0;
    const { flights } = this.#tape.now;
    const last = model.flights.at(-1)?.message ?? -1;
    for (let i = flights.length - 1; i >= 0 && flights[i]!.message > last; i--) ahead++;
    this.#textAt = now;
    this.#sinceText = 0;
    batch(() => {
      this.#model.value = this.#tape.now;
      const view = { model, at, player: this.#player, behind: now - at, ahead, every, moving };
      this.#view.value = view;
      if (now - this.#listAt < listEvery) return;
      this.#listAt = now;
      this.#list.value = view;
    });
  }
}

const NOTHING: Omit<View, 'player'> = { model: EMPTY, at: 0, behind: 0, ahead: 0, every: 1, moving: 0 };
