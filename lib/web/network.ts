import { BlockList, isIP } from 'node:net'
import { env } from '@/lib/env'
import { responses } from './response-status'

/** Whether an address is one of the proxies we believe. Pure but for the list it is given. */
export function isTrusted(address: string, proxies: string[]): boolean {
  if (!isIP(address)) return false
  const list = new BlockList()
  for (const proxy of proxies) {
    const [host = '', bits] = proxy.split('/')
    const family = isIP(host) === 6 ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(host, Number(bits), family)
    else list.addAddress(host, family)
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * The client's address: that of the connection, or, behind trusted proxies, the last one in X-Forwarded-For that is none of them.
 * What a client writes there itself is never believed.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  proxies: string[],
): string {
  const plain = (address: string) => address.trim().replace(/^::ffff:/i, '')
  const hops = [...(forwardedFor ?? '').split(','), socketAddress]
    .map(plain)
    .filter((hop) => isIP(hop))
  for (const hop of hops.toReversed()) {
    if (!isTrusted(hop, proxies)) return hop
  }
  return plain(socketAddress)
}

/** IPv6 clients own whole networks: a limit counts the /64. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return [...left, ...gap, ...right].slice(0, 4).join(':')
}

/** The network of whoever sends the present request, for limits. Never logged or stored in the clear. */
export function network(): string {
  const request = responses.getStore()?.req
  const socket = request?.socket.remoteAddress ?? ''
  const { trustedProxies } = env()
  if (!isTrusted(socket.replace(/^::ffff:/i, ''), trustedProxies)) {
    return networkOf(clientAddress(socket, undefined, trustedProxies))
  }
  const forwarded = request?.headers['x-forwarded-for']
  const header = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  return networkOf(clientAddress(socket, header, trustedProxies))
}
