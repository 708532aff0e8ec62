# The whole project in five words. `make run` and `make test` need no other step before them.
#
#   make setup   the virtual environment with what the dashboard needs
#   make data    build the database from data/
#   make run     serve the dashboard on http://127.0.0.1:8501
#   make test    linters, types and every test, those in the browser included
#   make check   the same without the browser
#
# On Windows use the uv commands of the README.

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input
APP := $(VENV)/.installed-app
DEV := $(VENV)/.installed-dev
# The tests of one file stay in one process, which shares its server and database among them;
# tests/conftest.py says in what order the files come.
PYTEST := $(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# Servers and builds start in half the time where what Python compiled is kept.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup data run test check lint
.DELETE_ON_ERROR:

setup: $(APP)

data: $(APP)
	$(PYTHON) -m loaders

run: $(APP)
	$(PYTHON) -m streamlit run dashboard.py

test: lint
	$(PYTEST)

check: lint
	$(PYTEST) -m "not browser"

lint: $(DEV)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

$(APP): requirements.txt | $(PYTHON)
	$(PIP) -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt requirements.txt $(APP)
	$(PIP) -r requirements-dev.txt
	@touch $@

# The first Python that is new enough and can make a virtual environment.
$(PYTHON):
	@for python in python3.11 python3.12 python3.13 python3 python; do \
	    if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        echo "Making $(VENV) with $$python"; exec $$python -m venv $(VENV); \
	    fi; \
	done; \
	echo "Python 3.11 or newer with the venv module is needed (Debian: apt install python3-venv)" >&2; \
	exit 1
