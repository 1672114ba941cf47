-- The search texts of published cases held whole codes; they are written anew, office by office, by the task that does so when an office is renamed.
INSERT INTO search_refresh (organisation_id, after_id) SELECT DISTINCT organisation_id, 0 FROM petition WHERE id IN (SELECT petition_id FROM publication) AND organisation_id NOT IN (SELECT organisation_id FROM search_refresh);
