-- A connection that answers questions on the attached file and can do nothing else.
USE warehouse;
SET enable_external_access = false;
SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET memory_limit = '2GB';
SET lock_configuration = true;
