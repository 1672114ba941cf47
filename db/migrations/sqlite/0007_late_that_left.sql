-- What had passed its day when the case left, or when another move made it pointless, ended as missed; suspended time had not passed.
UPDATE clock SET state = 'missed' WHERE state = 'cancelled' AND ended_at > due_at AND petition_id IN (SELECT id FROM petition WHERE suspended_at IS NULL);--> statement-breakpoint
UPDATE petition SET was_late = true, was_late_unextended = true WHERE state IN ('refused', 'transferred', 'withdrawn', 'merged') AND id IN (SELECT petition_id FROM clock WHERE name = 'answer' AND state = 'missed');
