// Loaded into the portal's children with --import: a child whose parent is gone stops itself as if told to.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
