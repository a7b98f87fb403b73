import { rotateKeys } from '@/lib/casework/keys/rotate-keys'

// A rotation as a process of its own, so that it can be killed: with as many keys a batch as its argument says.
await rotateKeys({ batch: Number(process.argv[2]) })
process.exit()
