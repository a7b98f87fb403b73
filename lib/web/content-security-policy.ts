/** The policy of one page. Scripts run only with the page's own nonce, and what they load by `strict-dynamic`. */
export function contentSecurityPolicy(
  nonce: string,
  options: { secure: boolean; development: boolean },
): string {
  return [
    "default-src 'none'",
    // React's development build needs eval; the built portal never has it
    `script-src 'nonce-${nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(options.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
