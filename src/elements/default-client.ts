/** The client that elements share where the page gives them none. */
import { createClient, type Client } from '../sdk/client.ts';

let shared: Client | undefined;

export const defaultClient = (): Client => (shared ??= createClient());
