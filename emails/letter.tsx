import type { ReactNode } from 'react'
import { Body, Container, Head, Heading, Html, Preview, Section, Text } from 'react-email'
import { light, sans, serif, sheet } from './look'

/** What every mail carries around its own words; all of it plain text in the reader's language. */
export type Frame = {
  locale: string
  subject: string
  brand: string
  house: string
  title: string
  lead: string
  foot: string[]
}

/** The paper on which every mail stands: word mark, one sheet, a quiet foot. Nothing is fetched from anywhere. */
export function Letter({ frame, children }: { frame: Frame; children: ReactNode }) {
  return (
    <Html lang={frame.locale} dir="ltr">
      <Head>
        <title>{frame.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{sheet}</style>
      </Head>
      <Body
        lang={frame.locale}
        className="paper"
        style={{ backgroundColor: light.paper, margin: 0, padding: '32px 12px', fontFamily: sans }}
      >
        <Preview>{frame.lead}</Preview>
        <Container style={{ maxWidth: '600px', width: '100%' }}>
          <Text style={{ margin: '0 8px 20px', fontSize: '15px', lineHeight: '24px' }}>
            <span
              className="pine"
              style={{ fontFamily: serif, fontSize: '26px', fontWeight: 600, color: light.pine }}
            >
              {frame.brand}
            </span>{' '}
            <span className="quiet" style={{ color: light.quiet, paddingLeft: '10px' }}>
              {frame.house}
            </span>
          </Text>
          <Section
            className="sheet"
            style={{
              backgroundColor: light.surface,
              border: `1px solid ${light.line}`,
              borderRadius: '6px',
              borderCollapse: 'separate',
              padding: '36px 40px 32px',
            }}
          >
            <Heading
              as="h1"
              className="ink"
              style={{
                margin: '0 0 12px',
                fontFamily: serif,
                fontSize: '28px',
                lineHeight: '34px',
                fontWeight: 600,
                letterSpacing: '-0.01em',
                color: light.ink,
              }}
            >
              {frame.title}
            </Heading>
            <Text
              className="ink"
              style={{ margin: 0, fontSize: '18px', lineHeight: '28px', color: light.ink }}
            >
              {frame.lead}
            </Text>
            {children}
          </Section>
          <Section style={{ padding: '20px 8px 0' }}>
            {frame.foot.map((line) => (
              <Text
                key={line}
                className="quiet"
                style={{
                  margin: '0 0 4px',
                  fontSize: '15px',
                  lineHeight: '22px',
                  color: light.quiet,
                }}
              >
                {line}
              </Text>
            ))}
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
