/** Where browsers report what a policy refused, and the name by which a policy calls it (Reporting API). */
const reportPath = '/api/csp-report'
const reportGroup = 'csp'

/** The header that gives the name its address. */
export const reportingEndpoints = {
  key: 'Reporting-Endpoints',
  value: `${reportGroup}="${reportPath}"`,
}

/** The policy of one page. Scripts run only with the page's own nonce, and what they load by `strict-dynamic`. */
export function contentSecurityPolicy(
  nonce: string,
  options: { secure: boolean; development: boolean },
): string {
  // The tools of development need eval and inline styles; the built portal never has them.
  const scripts = options.development ? " 'unsafe-eval'" : ''
  const styles = options.development ? "'unsafe-inline'" : `'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' ${styles}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `report-uri ${reportPath}`,
    `report-to ${reportGroup}`,
    ...(options.secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
