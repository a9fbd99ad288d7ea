"""Settings from ``MINUTES_*`` variables and ``minutes.toml``; read by the entry points only."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource


class Settings(BaseSettings):
    """How the product is put together. Arguments win over variables, variables over ``minutes.toml``."""

    model_config = SettingsConfigDict(
        env_prefix="MINUTES_", toml_file="minutes.toml", extra="forbid", frozen=True, protected_namespaces=()
    )

    store: Path = Field(default=Path("store"), description="folder of the register and the vectors")
    register_url: str | None = Field(default=None, description="SQLAlchemy URL of the register; None: SQLite in store")
    chroma_url: str | None = Field(default=None, description="http(s)://host:port of a Chroma server; None: in store")
    embedding: str = Field(default="all-MiniLM-L6-v2", description="sentence-transformers model: name or folder")
    max_file_mb: int = Field(default=40, ge=1, description="larger files are refused")

    model: str | None = Field(default=None, description="provider:model of a chat model; None: no language model")
    model_base_url: str | None = Field(default=None, description="base URL of an OpenAI-compatible server")
    model_api_key: SecretStr | None = Field(default=None, description="key; else the provider's own variable")
    model_timeout: float = Field(default=60.0, gt=0, description="seconds that one call may take")
    model_retries: int = Field(default=2, ge=0, description="further tries after a transient error")
    model_concurrency: int = Field(default=4, ge=1, description="calls at the same time")
    model_budget: int = Field(default=24_000, ge=1_000, description="tokens of minutes per call")
    record: Path | None = Field(default=None, description="folder to record model answers into")
    replay: Path | None = Field(default=None, description="folder of recorded answers; a request not there fails")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)
