/**
 * This file counts what the live server does. Plain numbers, so that counting costs an addition; whoever publishes
 * them spreads the object.
 */
export class Metrics {
  /** Open now. */
  connections = 0;
  /** Readers with a name, and rooms somebody is in, now. */
  readers = 0;
  rooms = 0;
  /** The most events that waited in the inbox at once since it was last asked. */
  inbox = 0;
  /** Handshakes refused. */
  refused = 0;
  /** Frames read from clients. */
  received = 0;
  /** Requests answered with an error. */
  errors = 0;
  /** Messages the dispatcher has routed. */
  dispatched = 0;
  /** Messages put into readers' queues. */
  queued = 0;
  /** Messages delivered late, to readers who came back for them. */
  recovered = 0;
  /** Readers dropped because they took their messages too slowly. */
  slow = 0;
  /** Calls that hand bytes to the operating system; many frames each under load. */
  writes = 0;
}
