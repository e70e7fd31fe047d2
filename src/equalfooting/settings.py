"""Every setting there is, typed; docs/settings.md explains each, and a wrong value is refused."""

from pathlib import Path
from urllib.parse import urlsplit

from equalfooting import database, env, key_file, vault

HERE = Path(__file__).resolve().parent
DATA = env.path(
    "DATA",
    default=HERE.parents[1] / "data",
    shown="data, beside ef.py",
    says="The folder that holds the database and everything else that is kept.",
)
KEY_FILE = env.path(
    "KEY_FILE",
    default=DATA / "missing.key",
    shown="~/.config/equal-footing/….key",
    says="The key file. It is kept outside the data folder and never in a backup.",
)
ORIGIN = env.text(
    "ORIGIN",
    default="http://localhost:8000",
    says="The address people type, for instance https://footing.example.org.",
)
DEBUG = env.flag("DEBUG", default=False, says="For engineers only: shows details of failures.")
STYLEGUIDE = env.flag(
    "STYLEGUIDE", default=DEBUG, says="Serve /styleguide/, all parts of the look."
)
SERVER_SECRET = key_file.read(
    KEY_FILE,
    instead=env.secret("SERVER_SECRET", says="For tests: 64 hex digits instead of a key file."),
)
SECRET_KEY = vault.derive(SERVER_SECRET, "django").hex()
SIGN_UP_OPEN = env.flag(
    "SIGN_UP_OPEN", default=False, says="Let people sign up without an invitation."
)
DEMO = env.flag("DEMO", default=False, says="Set by `ef demo`: shows the banner of the demo.")
SWEEP = env.flag("SWEEP", default=False, says="Set by `ef serve`: this process does what is due.")
STRETCH = env.one_of(
    "STRETCH",
    default="strong",
    among=("strong", "light"),
    says="How much work a passphrase guess costs. Light is for tests.",
)
IDLE_LOCK_MINUTES = env.number(
    "IDLE_LOCK_MINUTES",
    default=15,
    least=1,
    most=120,
    says="Minutes without a click until the lock.",
)
HOLD_HOURS = env.number(
    "HOLD_HOURS",
    default=24,
    most=168,
    says="Hours for taking something in before saying it back. Our guess, not a finding.",
)
ERASE_DAYS = env.number(
    "ERASE_DAYS",
    default=90,
    least=7,
    most=365,
    says="Days from somebody's ending of a repair until their words in it are erased.",
)

REWRITE_HOUR = env.number(
    "REWRITE_HOUR",
    default=3,
    most=23,
    says="PostgreSQL: the hour (UTC) in which tables are written anew without what was erased.",
)
MOST_FACILITATED = env.number(
    "MOST_FACILITATED",
    default=2,
    least=1,
    most=2,
    says="How many repairs one person facilitates at a time; more wears people out.",
)

# How long things take in a repair: guesses, not findings. Each can be another number of days.
REMIND_DAYS = env.days(
    "REMIND_DAYS", 7, says="until one notice reminds of a letter that nobody has opened."
)
TURN_DAYS = env.days("TURN_DAYS", 7, says="for saying back, and for a mark, before it is passed.")
STANDING_DAYS = env.days("STANDING_DAYS", 7, says="we suggest for choosing where one stands.")
OFFERING_DAYS = env.days("OFFERING_DAYS", 14, says="we suggest for writing what one offers.")
CHECK_DAYS = env.days("CHECK_DAYS", 30, says="from beginning to do it until the first look back.")
LAST_CHECK_DAYS = env.days(
    "LAST_CHECK_DAYS", 90, says="from beginning to do it until the last look back."
)
PAUSE_DAYS = env.days("PAUSE_DAYS", 30, says="of a pause until it is asked whether it stands.")
REST_DAYS = env.days("REST_DAYS", 90, says="without a word or a move until both are asked once.")
LAPSE_DAYS = env.days("LAPSE_DAYS", 30, says="from that asking until the open parts lapse.")
TALK_DAYS = env.days(
    "TALK_DAYS", 60, says="from the first answer until both say how it goes on, for the first time."
)
LAST_TALK_DAYS = env.days(
    "LAST_TALK_DAYS", 90, says="from the first answer until both say how it goes on, once more."
)
TALK_ANSWER_DAYS = env.days(
    "TALK_ANSWER_DAYS", 14, says="for saying so; after the last time, what is not renewed ends."
)
AFTER_DAYS = env.days("AFTER_DAYS", 7, says="from one's own ending until we ask how one is.")
LAST_AFTER_DAYS = env.days(
    "LAST_AFTER_DAYS", 30, says="from one's own ending until we ask how one is, once more."
)

_origin = urlsplit(ORIGIN)
ALLOWED_HOSTS = [_origin.hostname or "localhost", "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [f"{_origin.scheme}://{_origin.netloc}"]
if _origin.scheme == "https":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31536000

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "equalfooting.web",
    "equalfooting.accounts",
    "equalfooting.words",
    "equalfooting.alliances",
    "equalfooting.practice.lines",
    "equalfooting.practice.repair",
    "equalfooting.steward",
]
MIDDLEWARE = [
    "equalfooting.web.middleware.Headers",
    "equalfooting.web.middleware.Sizes",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "equalfooting.web.failing.Failing",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "equalfooting.accounts.doors.Doors",
    "equalfooting.accounts.places.TimeAndLanguage",
]
ROOT_URLCONF = "equalfooting.urls"
WSGI_APPLICATION = "equalfooting.wsgi.application"
TEMPLATES = [
    {
        "NAME": "pages",
        "BACKEND": "equalfooting.web.engine.Pages",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "equalfooting.web.engine.environment",
            "filters": [
                "equalfooting.web.saying.FILTERS",
                "equalfooting.practice.repair.saying.FILTERS",
            ],
            "context_processors": [
                "equalfooting.web.frame.frame",
                "equalfooting.accounts.menu.menu",
                "equalfooting.steward.contacts.contacts",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.Jinja2"
DATABASES = {"default": database.configured(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["equalfooting.accounts.signing_in.BySession"]
PASSWORD_HASHERS = ["equalfooting.accounts.passphrase.SplitHasher"]
LOGIN_URL = "sign-in"
SESSION_ENGINE = "equalfooting.accounts.sessions"
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "equalfooting.web.failing.not_from_here"
UNLOCK_COOKIE_NAME = "__Host-unlock"
QUIET_COOKIE_NAME = "__Host-quiet"

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"  # filled by `ef serve`, compressed
FILE_UPLOAD_PERMISSIONS = 0o600
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

EMAIL_HOST = env.text("SMTP_HOST", says="The mail server. Without it no mail is sent at all.")
EMAIL_PORT = env.number("SMTP_PORT", default=587, most=65535, says="The mail server's port.")
EMAIL_HOST_USER = env.text("SMTP_USER", says="The name to sign in with at the mail server.")
EMAIL_HOST_PASSWORD = env.secret("SMTP_PASSWORD", says="The password for the mail server.")
EMAIL_USE_TLS = env.flag("SMTP_TLS", default=True, says="Speak to the mail server by STARTTLS.")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text(
    "MAIL_FROM", default="notes@localhost", says="The address that mail comes from."
)

# Nothing a person wrote may stand in a log: requests, queries and mails are not logged at all.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "equalfooting.web.failing.TypeAndPlace"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "ERROR", "propagate": True}},
}
