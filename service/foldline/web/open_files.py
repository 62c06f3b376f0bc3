"""Room for connections among the files that this process may open."""

from __future__ import annotations

import resource
from typing import Final

from foldline.settings import SettingsError
from foldline.web.limits import SPARE_CONNECTIONS

# Workers' sockets, the listener, the log, fetches with their files for names; a restart of the workers has them twice.
OTHER_FILES: Final = 512


def allow_open_files(connections: int) -> None:
    """Raise this process's own limit so that so many connections fit. SettingsError where the system's is below."""
    needed = connections + SPARE_CONNECTIONS + OTHER_FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= needed:
        return
    if hard != resource.RLIM_INFINITY and hard < needed:
        raise SettingsError(
            f"FOLDLINE_MAX_CONNECTIONS is {connections}, for which this process needs {needed} open files, "
            f"and the system allows it {hard}: lower the setting, or raise the limit (ulimit -Hn)"
        )
    resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))
