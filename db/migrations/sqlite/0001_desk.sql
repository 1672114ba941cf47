CREATE TABLE `banner` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`level` text NOT NULL,
	`text` text NOT NULL,
	`text_en` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `banner_valid` ON `banner` (`valid_to`,`valid_from`);--> statement-breakpoint
CREATE TABLE `organisation_merger` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`document` text NOT NULL,
	`state` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by` integer NOT NULL,
	`done_at` integer,
	`petitions` integer DEFAULT 0 NOT NULL,
	`rules` integer DEFAULT 0 NOT NULL,
	`procedures` integer DEFAULT 0 NOT NULL,
	`accounts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`predecessor_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_merger_predecessor_id_unique` ON `organisation_merger` (`predecessor_id`);--> statement-breakpoint
CREATE INDEX `organisation_merger_state` ON `organisation_merger` (`state`,`effective_on`);--> statement-breakpoint
CREATE TABLE `portal_picture` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `procedure_import` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	`content` text NOT NULL,
	`owner_id` integer NOT NULL,
	`is_whole` integer NOT NULL,
	`valid_from` text NOT NULL,
	`cursor` integer,
	`done_at` integer,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`ended` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `procedure_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`procedure_id` integer NOT NULL,
	`name` text NOT NULL,
	`field_id` integer NOT NULL,
	`level` text NOT NULL,
	`owner_id` integer NOT NULL,
	`online_level` text NOT NULL,
	`statutory_days` integer,
	`committed_days` integer,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	FOREIGN KEY (`procedure_id`) REFERENCES `procedure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `procedure_version_procedure` ON `procedure_version` (`procedure_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `search_refresh` (
	`organisation_id` integer PRIMARY KEY NOT NULL,
	`after_id` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_copy` (
	`petition_id` integer NOT NULL,
	`round` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`based_on` integer NOT NULL,
	`content` text NOT NULL,
	`typed_at` integer NOT NULL,
	PRIMARY KEY(`petition_id`, `round`, `staff_id`),
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_lock` (
	`petition_id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`taken_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_template` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer,
	`name` text NOT NULL,
	`move` text NOT NULL,
	`kind` text,
	`field_id` integer,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`what_was_done` text NOT NULL,
	`legal_basis` text NOT NULL,
	`is_hidden` integer DEFAULT false NOT NULL,
	`used_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_template_move` ON `answer_template` (`move`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `answer_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer NOT NULL,
	`round` integer NOT NULL,
	`number` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_version_number` ON `answer_version` (`petition_id`,`round`,`number`);--> statement-breakpoint
CREATE TABLE `presence` (
	`petition_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`petition_id`, `staff_id`),
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `presence_expires` ON `presence` (`expires_at`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`staff_id` integer,
	`on_behalf_of` integer,
	`organisation_id` integer,
	`subject_kind` text,
	`subject_key` text,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_staff` ON `audit_entry` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_action` ON `audit_entry` (`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject_kind`,`subject_key`,`at`);--> statement-breakpoint
CREATE TABLE `case_opening` (
	`staff_id` integer NOT NULL,
	`petition_id` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`staff_id`, `petition_id`, `day`)
);
--> statement-breakpoint
CREATE INDEX `case_opening_day` ON `case_opening` (`day`);--> statement-breakpoint
CREATE TABLE `mention` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`note_id` integer NOT NULL,
	`petition_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mention_once` ON `mention` (`note_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `mention_waiting` ON `mention` (`staff_id`,`seen_at`,`id`);--> statement-breakpoint
CREATE INDEX `mention_case` ON `mention` (`petition_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `petition_link` (
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`note` text NOT NULL,
	`linked_by` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`one_id`, `other_id`),
	FOREIGN KEY (`one_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`linked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `petition_link_other` ON `petition_link` (`other_id`);--> statement-breakpoint
CREATE TABLE `petition_part` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`question` text NOT NULL,
	`due_day` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_by` integer,
	`ended_at` integer,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `petition_part_petition` ON `petition_part` (`petition_id`,`state`);--> statement-breakpoint
CREATE INDEX `petition_part_unit` ON `petition_part` (`organisation_id`,`state`,`due_day`,`petition_id`);--> statement-breakpoint
CREATE TABLE `deputyship` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`absent_id` integer NOT NULL,
	`deputy_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`arranged_by` integer NOT NULL,
	`arranged_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by` integer,
	FOREIGN KEY (`absent_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`arranged_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deputyship_deputy` ON `deputyship` (`deputy_id`,`to_day`);--> statement-breakpoint
CREATE INDEX `deputyship_absent` ON `deputyship` (`absent_id`,`to_day`);--> statement-breakpoint
CREATE INDEX `deputyship_until` ON `deputyship` (`to_day`,`id`);--> statement-breakpoint
CREATE TABLE `petition_entry` (
	`petition_id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`entered_at` integer NOT NULL,
	`incoming_number` text,
	`late_reason` text,
	`is_nameless` integer NOT NULL,
	`signatories` integer NOT NULL,
	`consent` text NOT NULL,
	`brought_by` text,
	`brought_number` text,
	`deputy` text,
	`session` text,
	`constituency` text,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `petition_entry_staff` ON `petition_entry` (`staff_id`,`entered_at`);--> statement-breakpoint
CREATE TABLE `voters_import` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`is_guessed` integer NOT NULL,
	`applied_at` integer,
	`results` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `voters_import_staff` ON `voters_import` (`staff_id`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `citizen_session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`subject_hash` text NOT NULL,
	`profile` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `citizen_session_expires` ON `citizen_session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `identity_petition` (
	`subject_hash` text NOT NULL,
	`petition_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`subject_hash`, `petition_id`),
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_petition_petition` ON `identity_petition` (`petition_id`);--> statement-breakpoint
CREATE TABLE `staff_identity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`subject_hash` text NOT NULL,
	`linked_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_identity_subject_hash_unique` ON `staff_identity` (`subject_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_identity_of_staff` ON `staff_identity` (`staff_id`);--> statement-breakpoint
CREATE TABLE `external_index` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`year` integer NOT NULL,
	`place` text NOT NULL,
	`value` text NOT NULL,
	`unit` text NOT NULL,
	`rank` text,
	`is_verified` integer NOT NULL,
	`note` text,
	`source` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `external_index_key` ON `external_index` (`name`,`year`,`place`);--> statement-breakpoint
CREATE TABLE `procedure_evaluation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`quarter` text NOT NULL,
	`criterion` text NOT NULL,
	`points` integer NOT NULL,
	`dossiers` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaire`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `procedure_evaluation_key` ON `procedure_evaluation` (`quarter`,`organisation_id`,`criterion`);--> statement-breakpoint
CREATE INDEX `procedure_evaluation_questionnaire` ON `procedure_evaluation` (`questionnaire_id`);--> statement-breakpoint
CREATE TABLE `inspection` (
	`petition_id` integer PRIMARY KEY NOT NULL,
	`search` text NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reference_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bulk_action` (
	`key` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`action` text NOT NULL,
	`results` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bulk_action_staff` ON `bulk_action` (`staff_id`,`at`);--> statement-breakpoint
CREATE TABLE `desk_preference` (
	`staff_id` integer PRIMARY KEY NOT NULL,
	`columns` text,
	`keys_are_off` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `desk_search` (
	`key` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `desk_search_at` ON `desk_search` (`at`);--> statement-breakpoint
CREATE INDEX `desk_search_staff` ON `desk_search` (`staff_id`,`at`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`organisation_id` integer,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`columns` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`staff_id`,`name`);--> statement-breakpoint
CREATE INDEX `saved_view_unit` ON `saved_view` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`is_synced` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkey_staff` ON `passkey` (`staff_id`);--> statement-breakpoint
CREATE TABLE `passkey_challenge` (
	`challenge` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`staff_id` integer,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passkey_challenge_expires` ON `passkey_challenge` (`expires_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_code_of_staff` ON `recovery_code` (`staff_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `totp` (
	`staff_id` integer PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `half_sign_in` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`first` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `half_sign_in_staff` ON `half_sign_in` (`staff_id`);--> statement-breakpoint
CREATE INDEX `half_sign_in_expires` ON `half_sign_in` (`expires_at`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_staff` ON `invitation` (`staff_id`);--> statement-breakpoint
CREATE INDEX `invitation_expires` ON `invitation` (`expires_at`);--> statement-breakpoint
CREATE TABLE `ballot_pot` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`batch` text NOT NULL,
	`month` text NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ballot_pot_batch` ON `ballot_pot` (`kind`,`batch`);--> statement-breakpoint
CREATE INDEX `ballot_pot_questionnaire` ON `ballot_pot` (`questionnaire_id`);--> statement-breakpoint
CREATE TABLE `questionnaire` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text NOT NULL,
	`content` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`is_offered` integer DEFAULT true NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaire_version` ON `questionnaire` (`code`,`version`);--> statement-breakpoint
CREATE TABLE `survey_ballot` (
	`id` integer PRIMARY KEY NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`round_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`procedure_id` integer NOT NULL,
	`import_id` integer NOT NULL,
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaire`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survey_ballot_round` ON `survey_ballot` (`round_id`,`questionnaire_id`,`id`);--> statement-breakpoint
CREATE INDEX `survey_ballot_questionnaire` ON `survey_ballot` (`questionnaire_id`);--> statement-breakpoint
CREATE INDEX `survey_ballot_import` ON `survey_ballot` (`import_id`);--> statement-breakpoint
CREATE TABLE `survey_import` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`file_hash` text NOT NULL,
	`ballots` integer NOT NULL,
	`handed_out` integer,
	`withdrawn_at` integer,
	`withdrawn_for` text,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `survey_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_import_file` ON `survey_import` (`round_id`,`file_hash`);--> statement-breakpoint
CREATE TABLE `survey_invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`round_id` integer,
	`organisation_id` integer,
	`is_used` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `survey_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survey_invitation_round` ON `survey_invitation` (`round_id`,`organisation_id`,`is_used`);--> statement-breakpoint
CREATE TABLE `survey_paper` (
	`serial_hash` text PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `survey_import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `survey_quota` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`population` integer NOT NULL,
	`quota` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `survey_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_quota_unit` ON `survey_quota` (`round_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `survey_round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`title` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`is_test` integer DEFAULT false NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`population` integer NOT NULL,
	`error_basis_points` integer NOT NULL,
	`sample_size` integer NOT NULL,
	`links_made_at` integer,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaire`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_round_code_unique` ON `survey_round` (`code`);--> statement-breakpoint
CREATE INDEX `survey_round_state` ON `survey_round` (`state`,`closes_on`);--> statement-breakpoint
CREATE INDEX `survey_round_questionnaire` ON `survey_round` (`questionnaire_id`);--> statement-breakpoint
CREATE TABLE `survey_tally` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`round_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`import_id` integer NOT NULL,
	`channel` text NOT NULL,
	`month` text NOT NULL,
	`question` text NOT NULL,
	`option` text NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_tally_key` ON `survey_tally` (`round_id`,`questionnaire_id`,`organisation_id`,`import_id`,`channel`,`month`,`question`,`option`);--> statement-breakpoint
CREATE TABLE `petition_tag` (
	`petition_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`petition_id`, `tag_id`),
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `petition_tag_tag` ON `petition_tag` (`tag_id`,`petition_id`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`colour` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`is_for_all` integer DEFAULT false NOT NULL,
	`is_hidden` integer DEFAULT false NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_name` ON `tag` (`organisation_id`,`name`);--> statement-breakpoint
CREATE INDEX `tag_for_all` ON `tag` (`is_for_all`);--> statement-breakpoint
ALTER TABLE `answer` ADD `what_was_done` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `answer` ADD `signing_form` text DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE `answer` ADD `signer_name` text;--> statement-breakpoint
ALTER TABLE `answer` ADD `signer_title` text;--> statement-breakpoint
CREATE INDEX `answer_submitted` ON `answer` (`petition_id`) WHERE "answer"."state" = 'submitted';--> statement-breakpoint
ALTER TABLE `publication` ADD `answer_summary` text;--> statement-breakpoint
ALTER TABLE `publication` ADD `answer_done` text;--> statement-breakpoint
ALTER TABLE `refusal_reason` ADD `is_own` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `staff_id` integer;--> statement-breakpoint
CREATE INDEX `draft_staff` ON `draft` (`staff_id`,`touched_at`);--> statement-breakpoint
ALTER TABLE `petition` ADD `has_paused` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `petition` ADD `split_from_id` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `merged_into_id` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `people` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `skips_level` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `petition` ADD `raised_at` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `moved_at` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `text_key` text;--> statement-breakpoint
CREATE INDEX `petition_open_due` ON `petition` (`next_due_at`,`id`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged');--> statement-breakpoint
CREATE INDEX `petition_open_unit` ON `petition` (`organisation_id`,`next_due_at`,`id`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged');--> statement-breakpoint
CREATE INDEX `petition_open_assignee` ON `petition` (`assignee_id`,`next_due_at`,`id`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged');--> statement-breakpoint
CREATE INDEX `petition_unassigned` ON `petition` (`next_due_at`,`id`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged') and "petition"."assignee_id" is null and "petition"."accepted_at" is not null;--> statement-breakpoint
CREATE INDEX `petition_unassigned_unit` ON `petition` (`organisation_id`,`next_due_at`,`id`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged') and "petition"."assignee_id" is null and "petition"."accepted_at" is not null;--> statement-breakpoint
CREATE INDEX `petition_returned` ON `petition` (`next_due_at`,`id`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged') and "petition"."returns" >= 2;--> statement-breakpoint
CREATE INDEX `petition_unit_due` ON `petition` (`organisation_id`,`next_due_at`,`id`);--> statement-breakpoint
CREATE INDEX `petition_moved` ON `petition` (`moved_at`,`id`);--> statement-breakpoint
CREATE INDEX `petition_refusal_reason` ON `petition` (`refusal_reason_id`);--> statement-breakpoint
CREATE INDEX `petition_text_key` ON `petition` (`text_key`);--> statement-breakpoint
CREATE INDEX `petition_split_from` ON `petition` (`split_from_id`);--> statement-breakpoint
CREATE INDEX `petition_merged_into` ON `petition` (`merged_into_id`);--> statement-breakpoint
ALTER TABLE `petition_event` ADD `on_behalf_of` integer;--> statement-breakpoint
ALTER TABLE `petition_sender` ADD `name_key` text;--> statement-breakpoint
CREATE INDEX `petition_sender_phone` ON `petition_sender` (`phone`);--> statement-breakpoint
CREATE INDEX `petition_sender_name` ON `petition_sender` (`name_key`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `given_up_at` integer;--> statement-breakpoint
CREATE INDEX `outbox_failing` ON `outbox` (`sent_at`,`attempts`,`id`);--> statement-breakpoint
ALTER TABLE `setting` ADD `is_fixed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ballot` ADD `questionnaire_id` integer;--> statement-breakpoint
CREATE INDEX `ballot_questionnaire` ON `ballot` (`questionnaire_id`);--> statement-breakpoint
ALTER TABLE `session` ADD `first` text;--> statement-breakpoint
ALTER TABLE `session` ADD `second` text;--> statement-breakpoint
ALTER TABLE `session` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `session` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `staff` ADD `email` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `field_ids` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `kinds` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `must_enrol_second_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_date` ON `calendar_day` (`date`);--> statement-breakpoint
CREATE INDEX `clock_at_its_end` ON `clock` (`petition_id`) WHERE "clock"."state" = 'running' and "clock"."next_event" is null;