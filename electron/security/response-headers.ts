/** What a page of ours may fetch by script: nothing in the desktop shell, its own address in the loopback host. */
export type Connect = 'none' | 'self';

/**
 * The Content-Security-Policy both hosts send with every answer: nothing is allowed that is not listed, no script
 * or style may stand inline, and no string is ever run as code.
 */
function contentPolicy(connect: Connect): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src '${connect}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ');
}

/**
 * Headers that go with every answer, whatever it holds. Nothing is kept in a browser's cache: the figures are a
 * council's own, and a stale page against a newer service would only confuse.
 */
export function secureHeaders(connect: Connect): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(connect),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
    'Cache-Control': 'no-store',
  };
}
