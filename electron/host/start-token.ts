import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type Entrance = {
  /** Opens the door once; it stands in the address the host prints. */
  readonly token: string;
  /** Whether a request's `Cookie` header carries the session that the token was exchanged for. */
  isSession(cookieHeader: string | undefined): boolean;
  /** The `Set-Cookie` value in exchange for the token; null for a wrong token and for one already used. */
  exchange(token: string): string | null;
  isUsed(): boolean;
};

/**
 * The way in to one run of the loopback host: a random token good for a single exchange, and the session cookie it
 * is exchanged for. The cookie's name holds the port, since a browser shares cookies between all ports of an
 * address and two copies of the app may be running.
 */
export function createEntrance(port: number): Entrance {
  const token = secret();
  const session = secret();
  const name = `placement-modeller-${port}`;
  let used = false;
  return {
    token,
    isSession: (cookieHeader) =>
      (cookieHeader ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && isSame(pair.slice(name.length + 1), session)),
    exchange: (offered) => {
      if (!isSame(offered, token) || used) return null;
      used = true;
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isUsed: () => used,
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes the same time whatever differs: hashes are of one length, so nothing is learnt of the secret's either. */
function isSame(offered: string, secretText: string): boolean {
  return timingSafeEqual(hash(offered), hash(secretText));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
