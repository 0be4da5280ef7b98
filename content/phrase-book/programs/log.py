import logging
import sys

# Write a log.
logging.basicConfig(
    stream=sys.stdout, format="level=%(levelname)s msg=%(message)s", level=logging.INFO
)
logging.getLogger("app").info("started")
