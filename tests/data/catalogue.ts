import { sql } from '@/tests/support/database'

/** A hand-written part of the database: its kind and name, and what PostgreSQL says it does. */
export type Guard = { name: string; does: string }

/** What the migrations say that Prisma's schema language cannot, as the catalogue has it. */
export async function handWritten(): Promise<Guard[]> {
  return sql<Guard>(`
    SELECT 'trigger ' || tgname AS name,
      CASE tgenabled WHEN 'A' THEN 'ALWAYS ' ELSE 'NOT ALWAYS ' END || pg_get_triggerdef(t.oid) AS does
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal
    UNION ALL
    SELECT CASE contype WHEN 'c' THEN 'check ' ELSE 'constraint ' END || conname,
      conrelid::regclass || ' ' || pg_get_constraintdef(oid) || CASE WHEN convalidated THEN '' ELSE ' NOT VALID' END
    FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype NOT IN ('p', 'f', 'u', 'n') AND conrelid <> 0
    UNION ALL
    SELECT 'index ' || c.relname, pg_get_indexdef(indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE c.relnamespace = 'public'::regnamespace AND indisvalid
      AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)
      AND (indpred IS NOT NULL OR indexprs IS NOT NULL OR a.amname <> 'btree')
    UNION ALL
    SELECT 'function ' || proname, regexp_replace(btrim(prosrc), '\\s+', ' ', 'g')
    FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'view ' || viewname, definition FROM pg_views WHERE schemaname = 'public'
    UNION ALL
    SELECT 'rule ' || rulename, definition FROM pg_rules WHERE schemaname = 'public'
    UNION ALL
    SELECT 'extension ' || extname, '' FROM pg_extension WHERE extname <> 'plpgsql'
    ORDER BY 1`)
}
