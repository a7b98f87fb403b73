'use client'

import en from '@/lib/i18n/messages/en/crash.json'
import sv from '@/lib/i18n/messages/sv/crash.json'
import './globals.css'

/** The last resort, where not even the frame of the page could be drawn: both languages, nothing that could fail again. */
export default function GlobalError() {
  return (
    <html lang="sv">
      <body>
        <main className="frame">
          <title>{`${sv.title} – insyn`}</title>
          {[sv, en].map((words, index) => (
            <div key={words.title} className="column prose" lang={index === 0 ? 'sv' : 'en'}>
              <h1>{words.title}</h1>
              <p>{words.text}</p>
              <p>
                <button type="button" className="button" onClick={() => location.reload()}>
                  {words.again}
                </button>
              </p>
            </div>
          ))}
        </main>
      </body>
    </html>
  )
}
