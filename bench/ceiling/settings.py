"""What `django-admin startproject` writes, with the database settings of Equal Footing."""

import os
from pathlib import Path

from equalfooting import database

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ["CEILING_DATA"])
SECRET_KEY = "of a benchmark, on one machine, for some minutes"  # noqa: S105 - it guards nothing
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "ceiling",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "ceiling.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {"default": database.sqlite(DATA / "ceiling.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGIN_URL = LOGIN_REDIRECT_URL = "/"
STATIC_URL = "static/"
USE_TZ = True
TIME_ZONE = "Europe/Lisbon"
