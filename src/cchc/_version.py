"""The version of the installed library (phiên bản thư viện), as its package metadata states it."""

from importlib.metadata import version

__version__ = version("cchc")
