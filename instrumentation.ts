/** Runs once, before the server answers: checks what the portal needs and takes hold of every response. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return // read by the compiler, so that no edge bundle is made of what follows
  const { startWeb } = await import('@/lib/web/start-web')
  startWeb()
}
